# The claims desk: the original of a document, and what it carried.

desk-download-pages = Download its pages
desk-carried = Only pictures of its pages are stored, because the original carried { $what }.
desk-carried-script = a script
desk-carried-action = a command that runs by itself
desk-carried-link = a link that does not lead to a web site
desk-carried-form = an XFA form
desk-carried-media = film or sound
desk-carried-attachment = an attachment
desk-carried-archive = an archive (zip, rar, 7z)
desk-carried-executable = software
desk-carried-web_page = a web page
desk-carried-pdf = another PDF
desk-carried-office = a Word or Excel file
desk-carried-behind = data behind its end
desk-carried-unsearched = more than can be searched

desk-original-title = Download the original?
desk-original-warning = Somebody else sent this file. Our check found no script, attachment or other file in it, but that is no guarantee.
desk-original-advice = The pictures of its pages at this desk are usually enough. If you need the original, open it only with an up-to-date PDF or picture viewer, and allow no macros or permissions.
desk-original-yes = I understand, download the original
desk-original-noted = This download is written down.

## Safeguards before money goes out

desk-guards = Before money goes out
desk-second-waits = Waiting for a second person: another officer than the one who approved begins the transfer.
desk-second-not-you = You approved this claim, so a second person begins its transfer.
desk-second-right = A second person with the right to it begins this transfer, such as a supervisor.
desk-changed = Changed by the participant in a correction:
desk-call-first = The account or contact was changed: call the old number first, then note it on this page.
desk-call-number = Call the old number { $number } and make sure that the change is right.
desk-call-number-label = Number called
desk-call-who = Who answered
desk-call-day = Day of the call
desk-call-time = Time of the call ({ $zone })
desk-call-words = What was said (may be empty)
desk-call-save = Save the note of the call
desk-call-who-missing = Write who answered, such as Rukmini herself.
desk-call-number-missing = Write the number you called, such as 0812-3456-7890.
desk-call-when-missing = Fill in the day and time of your call, such as 2026-12-07 and 10.00.
desk-call-when-wrong = That time is before the change or still to come. Fill in when you called after the change came in.
desk-call-long = Too long: at most { $most } characters. Please shorten it a little.
desk-call-not-needed = There is no change left to make sure of.
desk-call-changed-again = The participant has just sent another correction. Look at the change, then call again.
desk-call-done = { $called } was called at { $number } on { $at }, noted by { $officer }.
desk-frozen = The identity in this claim stands in another one too: wait for a supervisor's decision.
desk-same-freezes = { $numbers } also in another claim. Payment is held back until it is decided.
desk-same-informs = { $numbers } also in another claim. Payment is not held back.
desk-same-elsewhere = That claim is of a branch that is not yours.
desk-same-alike = The same in both claims: { $what }.
desk-same-compared = This claim: { $mine }. The other: { $theirs }.
desk-same-mine = This
desk-same-theirs = Other
desk-same-decide = Decide
desk-same-decision = Decision on both claims
desk-same-reason = Reason (only officers read it)
desk-same-save = Save the decision
desk-same-decided-same = The same person, and it is fine
desk-same-decided-other = Different people, and it is fine
desk-same-decided-fraud = Suspected fraud, do not pay
desk-same-by = { $officer }, { $at }
desk-same-decision-missing = Choose the decision, such as: The same person, and it is fine.
desk-same-reason-missing = Write the reason, such as: husband and wife with one account, family card seen.
desk-same-no-more = The two claims share no number any more. There is nothing to decide.
desk-same-supervisor = A supervisor decides.
