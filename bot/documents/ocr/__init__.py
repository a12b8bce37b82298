"""Reading documents: from a picture to the kind of document, what stands in it, and why it can't be read where it can't.

The problem: a photo of a card, taken by anybody with any phone, has to be understood in a second on a small machine, and what is read
must not be wrong where it claims to be sure. The choice: PP-OCRv6 (small, from the wheel of rapidocr) on OpenVINO, one thread, shapes in
a few buckets; rules of ours for the rest (the records of `dialogs.documents`), since every document has labels in known words. The
reading decides whether a picture does; measures of light and sharpness only name the reason. Rejected: tesseract (can't read the digits
of an e-KTP), onnxruntime (four times dearer), one model for whole documents (nothing small exists for these), deciding by sharpness alone
(it tells good from bad in 78 of 100).
What it costs: 0.6 GB in the worker that reads, and misreadings that only the participant can see; hence nothing is taken without them.
"""
