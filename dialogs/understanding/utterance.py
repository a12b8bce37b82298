"""Utterance: a typed text that is no value but says something, such as a question, "lupa" or "belum punya".

Spelling of chats counts (knp, gmn, bs, brp, gk). A text that could be a value of some kind is no utterance.
"""

from __future__ import annotations

import re
from enum import Enum

from dialogs.understanding.negations import NOT_YET, NOT_YETS, NOTS
from dialogs.understanding.normalise import plain


class Utterance(Enum):
    """Meaning of a text beside the values it could hold."""

    QUESTION = "question"
    STATEMENT = "statement"
    """A sentence or a complaint: "saldo saya kosong terus"."""
    UNKNOWN = "unknown"
    """Not known, forgotten, or not understood."""
    NONE_HAD = "none_had"
    """Not owned, or not made yet."""
    LOST = "lost"
    LATER = "later"
    SAME = "same"
    """A reference to something told before: "sama dengan NIK"."""
    STOP = "stop"
    GREETING = "greeting"
    THANKS = "thanks"


MOST_WORDS = 8
"""A text of more words tells a story; a "lupa" in it is not the whole of it."""

MOST_SIGNS = 500
"""Number of signs that are read: more adds nothing to the meaning."""


def _any_of(words: str) -> str:
    """An expression for one of these words; an underscore stands for a blank."""
    return f"(?:{'|'.join(word.replace('_', ' ') for word in words.split())})"


_NOT = _any_of(" ".join([*NOTS, "g"]))
_AS = _any_of("dengan dgn dg seperti spt sprti kayak kaya kyk kek as")
_COURTESY = _any_of(
    "pak bapak bu ibu bpk min mimin admin kak kaka kakak ka gan mas mbak mba bang bro sis bos dok tim semua(?:nya)? "
    "dong kok sih aja saja aj lah nih deh ya+h? dulu dl banyak banget maaf maap mohon tolong oh oalah wah hmm+ eh please sir"
)
_EMPHASIS = rf"(?:\s+{_COURTESY})*"

_SALUTATION = _any_of(
    "halo+ hallo+ alo hai+ hay hi+ hello hey hei+ permisi punten mulai p ping tes test testing as+al+am+u?\\s?'?ala+ikum\\w* as{1,2}kum "
    "samlekum warahmatullahi wabarakatuh wr wb wrwb (?:selamat_|met_)?(?:pagi|siang|sore|malam|malem) "
    "good_(?:morning|afternoon|evening) salam(?:_sejahtera|_kenal)?"
)
_ASKING = _any_of(
    "kenapa knp knpa knapa napa mengapa ngapa bagaimana gimana gmn gmna gimna bgmn bgmana apakah apkh kapan kpn kapankah "
    "berapa brp brapa brpa siapa siapakah dimana dmn dmna kemana kmn why how what when where who whose which"
)
_MAY = _any_of(
    "boleh blh bole bisa bs bsa perlu harus hrs wajib mesti musti cukup aman dapat dapet dpt ada kena gratis bayar sah usah can could"
)
_OF_WHICH = _any_of(
    "ini itu isi isinya pakai pake maksud maksudnya artinya gunanya bedanya namanya nomor bank surat kartu buat untuk atau "
    "cabang kantor tanggal alamat jawab tulis ketik pilih"
)
_WANT = _any_of("mau mo mw ingin pengen pengin pingin izin ijin numpang boleh bisa bs want_to can_i")
_ASK = _any_of("tanya tny tnya ask")
_QUESTION = [
    # The question word stands first, or later in a sentence.
    rf"^(?:.+\s)?{_ASKING}\b",
    r"^(?:apa|apaan|mana)$",
    r"^apa\s(?!pun)",
    r"\b(?:di|ke|dari|yg|yang)\s?mana\b|\bmana\s(?:ya|sih|yang|yg|nomor|no)\b",
    rf"\b{_OF_WHICH}\s(?:apa(?:an)?|mana)\b",
    r"\bapa\s(?:ya|sih|itu|ini|saja|aja|maksud\w*|benar|bener|tidak|gak|ga|nggak|bukan)\b",
    rf"\b{_any_of('boleh bisa harus ada benar betul aman sudah perlu dapat mungkin mau wajib mana masih cukup salah')}kah\b",
    # "Boleh pakai …" asks; "boleh saja" agrees.
    rf"^(?:apa\s)?(?:boleh|blh|bole|bisa|bs|bsa|perlu|harus|hrs|wajib|mesti|musti)\s(?!{_COURTESY}\b{_EMPHASIS}$)",
    # "Boleh nggak", "sudah belum", "… atau tidak".
    rf"\b{_MAY}\b.*\s{_NOT}{_EMPHASIS}$",
    rf"\b(?:sudah|udah|udh|sdh)\b.*\s{NOT_YET}{_EMPHASIS}$",
    rf"\bmasih\s(?!{_NOT}\b).+\s{_NOT}{_EMPHASIS}$",
    rf"\b(?:atau|ato|atw|apa)\s(?:{_NOT}|{NOT_YET}|bukan){_EMPHASIS}$",
    # Said to be a question.
    rf"\b(?:nanya|nanyak|bertanya|pertanyaan|tanyakan)\b|\b{_WANT}\s{_ASK}\b|^(?:saya|aku)\s{_ASK}$",
    rf"\b{_ASK}\s(?:dulu|dl|dong|min|kak|pak|bu|soal|tentang|ttg|sebentar)\b|\b(?:a|any) questions?\b",
    rf"^{_any_of('can could may should shall must do am is are does did will would')}\s"
    rf"{_any_of('i it you we this that the my there they')}\b",
    r"\b(?:jelaskan|jelasin|minta penjelasan|maksudnya)$",
]
_ANNOUNCING = [
    rf"^(?:(?:{_COURTESY}|{_SALUTATION}|saya|aku|sy|{_WANT}|ada) )*(?:{_ASK}|nanya|nanyak|bertanya|pertanyaan)"
    rf"(?: (?:{_COURTESY}|sebentar|boleh|bisa))*$",
    r"^(?:i have )?(?:a )?questions?$",
]
_KNOWING = _any_of(
    "tahu tau thu tw paham faham pahan ngerti mengerti ngeh ingat inget yakin hafal hapal apal jelas kenal mudeng"
)
_UNKNOWN = [
    rf"\b(?:{_NOT}|{NOT_YET}|kurang|krg|bukan)\s?(?:begitu\s|terlalu\s|pernah\s)?{_KNOWING}\b",
    r"\b(?:gatau|gatahu|gaktau|gatw|entah|entahlah|ntah|mboh|lupa|kelupaan|bingung|binggung|pusing|idk|dunno)\b",
    r"\b(?:do ?n[o']?t|don['’]?t|not)\s(?:know|understand|remember|sure)\b|\b(?:unknown|forgot|forgotten|no idea|unsure)\b",
]
_HAVING = _any_of(
    "punya pny pnya py memiliki mempunyai miliki megang pegang ada bikin buat membuat dibuat dibuatkan urus mengurus diurus dapat dapet "
    "dpt mendapat terima menerima dikasih dikasi diberi dibagi dibagikan keluar terbit cetak dicetak daftar terdaftar buka"
)
_NONE_HAD = [
    rf"\b(?:{_NOT}|{NOT_YET})\s?(?:pernah\s|sempat\s)?{_HAVING}\b",
    r"\b(?:do ?n[o']?t|don['’]?t|never|not)\s(?:have|had|got|own|received?)\b|^(?:i have )?(?:none|nothing)$",
    r"^no (?:e-?mail|card|npwp|passport|account|bank account)$|^(?:kosong|nihil)$",
]
_GONE = _any_of(
    "hilang ilang kehilangan ketinggalan tertinggal ketinggal rusak kecopetan dicopet dicuri kecurian kecuri dirampok dijambret dirampas "
    "terbakar kebakaran kebakar kebanjiran sobek robek hancur luntur patah tercecer kececer ditahan disita digadai "
    "lost stolen damaged torn burnt broken misplaced"
)
_LOST = [
    rf"\b{_GONE}\b",
    rf"\b{_NOT}\s(?:ketemu|nemu|menemukan|ditemukan|kebaca|terbaca)\b|\b(?:can ?not|can['’]?t)\sfind\b",
]
_LATER = [
    r"\b(?:nanti|ntar|entar|menyusul|nyusul|lain kali|lain waktu|kapan kapan|later|not now|tomorrow i)\b",
    rf"\b{NOT_YET}\s(?:sekarang|sempat|siap)\b|\bbesok\s(?:aja|saja|dulu|deh|saya|aku)\b|^(?:sebentar|bentar|tunggu|wait)\b",
]
_TOPIC = _any_of("ya iya isinya (?:nama|nomor|no|alamat|pemilik|rekening|npwp)(?:nya)? itu masih sudah jawabannya saya")
_SAME = [
    rf"^(?:{_TOPIC} )*(?:sama|sm|same)(?:$|\s(?:{_AS}|saja|aja|kok|semua|semuanya|persis)\b|\s(?:pak|bu|kak|min|ya)$)",
    r"^(?:idem|ditto|s ?d ?a|(?:seperti|spt|kayak|kaya|yang|yg)\s(?:di\s?atas|tadi|sebelumnya|yang tadi)|as above)$",
]
_STOP = [
    rf"^(?:(?:saya|aku|kalau begitu|ya|udah|sudah|oke) )*"
    rf"(?:batal|batalkan|batalin|di ?batalkan|cancel|stop|berhenti|udahan|mundur|never ?mind"
    rf"|{_NOT}\s(?:jadi|lanjut|mau (?:lanjut|isi|jawab|mengisi|menjawab)))"
    rf"(?:\s(?:klaim|klaimnya|{_COURTESY}))*$"
]
_GREETING = [rf"^{_SALUTATION}(?:\s(?:{_SALUTATION}|{_COURTESY}))*$"]
_THANK = _any_of(
    "terima\\s?kasih trima\\s?kasih makasih+ makasi mksh mkasih mksih tengkyu thx thanks?(?:_you)? trims tq suwun "
    "matur_nuwun nuhun hatur_nuhun"
)
_FOR = _any_of("atas bantuannya infonya informasinya penjelasannya very so much sebelumnya")
_THANKS = [rf"^(?:(?:oke|ok|okay|baik|siap|sip|ya|iya)\s)*{_THANK}(?:\s(?:{_FOR}|{_COURTESY}))*$"]

_FUNCTION_WORDS = frozenset(
    """
    saya aku gue gua kami kita anda kamu dia mereka beliau yang yg dan atau karena krn karna soalnya tapi tetapi tp kalau kalo klo jika
    supaya agar untuk utk buat dengan dgn dari pada ke di oleh sebagai sejak sampai sudah udah sdh udh telah akan sedang lagi
    masih pernah bukan jangan bisa bs mau harus perlu adalah ialah ini itu tersebut juga saja aja
    terus trus kemarin sekarang skrg tadi selalu sering cuma hanya kok sih dong
    kerja bekerja cair mencairkan dicairkan pencairan daftar didaftarkan mendaftar klaim diklaim saldo uang perusahaan hrd pabrik aplikasi
    error eror gagal ditolak proses diproses tunggu nunggu menunggu tolong mohon bantu minta susah ribet lambat kecewa punya punyanya
    kirim dikirim mengirim ambil mengambil diambil bayar dibayar isi mengisi diisi tulis ditulis ketik mengetik pakai pake memakai dipakai
    urus mengurus diurus jadi menjadi dapat dapet mendapat dikasih diberi bilang katanya suruh disuruh keluar masuk buka membuka lihat liat
    my me is am are was have has had not you your it this that please want need they and or because but if
    """.split()
).union(NOTS, NOT_YETS)
"""Words of sentences; none of them is part of a person's name, a bank's, or a town's."""
_CHAT_WORDS = frozenset(
    """
    lho loh lah wah oh ohh oalah eh hmm hm wkwk wkwkwk haha hehe gitu begitu gini begini sip siap mantap oke ok iya yaudah
    info syarat syaratnya cara caranya cek jam operasional admin cs lama lamanya banget sekali baru resign depan minggu besok
    balas dibalas respon foto fotonya kartu ktp nomor nomer nomornya sesuai terserah bebas rahasia keberatan skip lewat lewati next
    lanjut lanjutkan selanjutnya ulang ulangi ganti edit hapus kembali test tes asdf qwerty comment boleh salah benar bener
    takut penipu penipuan nipu anjing bangsat goblok tolol bodoh senin selasa rabu kamis
    """.split()
)
"""Words of chats that name nobody and nothing."""


def meant(text: str) -> Utterance | None:
    """Return the meaning of a text that is no value; None where it may be one.

    A question wins over the rest: "KPJ saya lupa, gimana ceknya?" is one. `hindrance` tells the rest.
    """
    said = folded(text)
    if not said:
        return Utterance.UNKNOWN if re.search(r"[?？]", text) else None
    if _any(_THANKS, said):
        return Utterance.THANKS
    if _any(_GREETING, said):
        return Utterance.GREETING
    if is_question(text):
        return Utterance.QUESTION
    if _any(_STOP, said):
        return Utterance.STOP
    if found := hindrance(text):
        return found
    if _any(_SAME, said):
        return Utterance.SAME
    return Utterance.STATEMENT if is_sentence(text) else None


def is_question(text: str) -> bool:
    """Whether the words ask something, or a question mark stands behind any."""
    said = _without_courtesy(folded(text))
    return bool(said) and ("?" in text or "？" in text or _any(_QUESTION, said))


def asks_in_words(text: str) -> bool:
    """Whether the words ask something, with or without a question mark."""
    return is_question(re.sub(r"[?？]", " ", text))


def only_announces(text: str) -> bool:
    """Whether the text says that a question will come, and asks nothing yet: "mau tanya dulu kak"."""
    return _any(_ANNOUNCING, folded(text))


def hindrance(text: str) -> Utterance | None:
    """Return UNKNOWN, NONE_HAD, LOST or LATER where the text says so, in a question too; None where it holds a number, or a story."""
    said = folded(text)
    if len(said.split()) > MOST_WORDS or re.search(r"\d{4}", re.sub(r"[\s.-]", "", said)) or "@" in text:
        return None
    for patterns, meaning in (
        (_LOST, Utterance.LOST),
        (_UNKNOWN, Utterance.UNKNOWN),
        (_NONE_HAD, Utterance.NONE_HAD),
        (_LATER, Utterance.LATER),
    ):
        if _any(patterns, said):
            return meaning
    return None


def is_sentence(text: str) -> bool:
    """Whether the text is a sentence: four words or more with two words of grammar, or three with most of them such."""
    words = folded(text).split()
    grammar = sum(word in _FUNCTION_WORDS for word in words)
    return (len(words) >= 4 and grammar >= 2) or (len(words) == 3 and grammar == 3)


def function_words(text: str) -> tuple[str, ...]:
    """Return the words of grammar and of complaints in a text, in their order."""
    return tuple(word for word in folded(text).split() if word in _FUNCTION_WORDS)


def no_values(text: str) -> tuple[str, ...]:
    """Return the words of grammar, of complaints and of chats in a text: none is part of a name, a bank's or a town's."""
    return tuple(word for word in folded(text).split() if word in _FUNCTION_WORDS or word in _CHAT_WORDS)


def names_nothing(text: str) -> bool:
    """Whether a text is no name of a bank or a town: it says something, or most of its words name nothing."""
    words = folded(text).split()
    return meant(text) is not None or 2 * len(no_values(text)) > len(words) or bool(function_words(text))


def folded(text: str) -> str:
    """Return the words in lower case, signs and emoji left out but digits, "%" and apostrophes kept."""
    said = plain(text[:MOST_SIGNS]).casefold()
    return " ".join(re.sub(r"[^\w%']|_", " ", said).split())


def _without_courtesy(said: str) -> str:
    shorter = re.sub(rf"^(?:(?:{_SALUTATION}|{_COURTESY})\s)+(?=\S)", "", said)
    return re.sub(r"\s(?:pak|bu|min|kak|gan|mas|mbak|bos)$", "", shorter)


def _any(patterns: list[str], said: str) -> bool:
    return any(re.search(pattern, said) for pattern in patterns)
