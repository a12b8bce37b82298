## Who is filling this in

q-claimant = Who is filling this in?
label-claimant = Filled in by
why-claimant = Helping somebody type is fine, as long as the participant agrees and is with you. Standing in for them with a power of attorney is another matter.
btn-presumed-claimant = 👥 I fill this in for someone
btn-presumed-claimant_heir = 👥 I fill this in for someone
btn-presumed-claimant_school = 👥 I fill this in for someone
opt-claimant-self = I am the participant
opt-claimant-helper = I help with the typing
opt-claimant-proxy = I have a power of attorney
q-claimant_heir = Who is filling this in?
label-claimant_heir = Filled in by
why-claimant_heir = Helping somebody type is fine, as long as the heir agrees and is with you. Standing in for them with a power of attorney is another matter.
opt-claimant_heir-self = I am the heir/guardian
opt-claimant_heir-helper = I help with the typing
opt-claimant_heir-proxy = I have a power of attorney
q-helper_agreed = Is the person you are helping <b>with you, and do they agree</b> that their data is entered here?
label-helper_agreed = Agrees to be helped
why-helper_agreed = The data belongs to the person you are helping, so their consent is needed (UU 27/2022). The PIN Klaim is also sent to their number or e-mail.
q-helper_name =
    What is <b>your own name</b>, as the one who is typing?
    From here on, <i>you</i> in every question means the person you are helping.
    Example: <code>BUDI CONTOH</code>
label-helper_name = Name of the helper
why-helper_name = So that it is clear who is typing. Your name is noted only in this claim.
q-proxy_name =
    What is <b>your own name</b>, as the one who stands in, exactly as on your KTP?
    From here on, <i>you</i> in every question means the person you stand in for.
    Example: <code>BUDI CONTOH</code>
label-proxy_name = Name of the proxy
why-proxy_name = This name is compared with the power of attorney and your KTP.
refusal-proxy_not_taken-found = With a power of attorney it cannot be filed here yet.
refusal-proxy_not_taken-do =
    Easiest: the person you stand in for fills this in, or you help them type while they are with you (change your answer).
    Not possible? Ask { -bpjs-phone }: does the branch take a notarised power of attorney? If it does, go there with it and your KTP.
refusal-helper_not_agreed-found = The person you are helping needs to agree, and to be with you.
refusal-helper_not_agreed-do = Ask them first, then fill this in together. They may also do it from their own phone.

programme-JHT = <b>JHT</b>: your old-age savings
programme-JP = <b>JP</b>: the pension
programme-JKP = <b>JKP</b>: cash while looking for work
programme-JKK = <b>JKK</b>: accidents and illness by work
programme-JKM = <b>JKM</b>: death benefit and scholarship
programmes = { $programmes }

## Passport

opt-nik-paspor = No NIK, use my passport
q-passport_no =
    The <b>passport number</b>, exactly as in the passport?
    Example: <code>A1234567</code>
label-passport_no = Passport number
why-passport_no = For foreigners without a NIK, the passport number is used to match the membership data.
problem-passport = I cannot read “{ $said }” as a passport number. Usually it has 6–12 letters and digits. Example: A1234567.

## Heirs

q-relation = How is the heir who claims <b>related</b> to the participant who died?
label-relation = Relation to the participant
why-relation = The right follows the order of heirs, and each relation needs other papers.
opt-relation-pasangan = Husband or wife
opt-relation-anak = Child
opt-relation-orang_tua = Parent
opt-relation-cucu_kakek_nenek = Grandchild or grandparent
opt-relation-saudara = Brother or sister
opt-relation-mertua = Parent-in-law
opt-relation-wasiat = Named in a will
opt-relation-lain = Another relation
q-higher_exists = Is there still a <b>husband, wife or child</b> of the participant who died?
label-higher_exists = Husband, wife or child
why-higher_exists = A husband, wife or child comes first. If there is one, they are the ones who claim.
q-higher_line = Is there still a <b>parent, grandparent or grandchild</b> of the participant who died?
label-higher_line = Parent, grandparent, grandchild
why-higher_line = After husband, wife and child, they come first.
q-higher_siblings = Is there still a <b>brother or sister</b> of the participant who died?
label-higher_siblings = Brother or sister
why-higher_siblings = Brothers and sisters come before parents-in-law and before whoever is named in a will.
q-higher_inlaws = Is there still a <b>parent-in-law</b> of the participant who died?
label-higher_inlaws = Parent-in-law
why-higher_inlaws = Parents-in-law come before whoever is named in a will.
refusal-relation_unclear-found = For this relation, the branch decides who may claim.
refusal-relation_unclear-do = Call { -bpjs-phone } or go to a branch. Bring the heirs' letter or court ruling if you have one.
refusal-higher_heir-found = There is family who comes first, so they are the ones who claim.
refusal-higher_heir-do = Tell them; you may help them type. The order: husband, wife or child; then parents, grandparents, grandchildren; then brothers or sisters; then parents-in-law; then whoever is named in a will.
q-heir_minor = Is the heir <b>still a minor</b>?
label-heir_minor = Heir is a minor
why-heir_minor = For a minor, the guardian takes care of it. The branch decides the age limit; in doubt, ask { -bpjs-phone }.
q-guardian_name =
    What is the <b>guardian's name</b>, exactly as on their KTP?
    Example: <code>SITI RAHAYU</code>
label-guardian_name = Name of the guardian
why-guardian_name = The guardian claims in the child's name. The guardianship letter is asked for later.
q-heir_nik =
    What is the <b>heir's NIK</b>? The 16 digits on the KTP. For a child, it is on the family card (KK).
    Example: <code>3276 0152 0485 0003</code>
label-heir_nik = NIK of the heir
why-heir_nik = The heir's NIK is compared with the papers. This asks about the heir, not the participant.
q-heir_name =
    The <b>heir's full name</b>, exactly as on the KTP? For a child, as on the family card.
    Example: <code>SITI RAHAYU</code>
label-heir_name = Name of the heir
why-heir_name = Claims are often held up because names differ. Write it exactly as on the KTP, without titles if the KTP has none.
q-heir_birthdate =
    The <b>heir's date of birth</b>?
    Example: 17 August 1985, or 17-8-1985
label-heir_birthdate = Heir's date of birth
why-heir_birthdate = The date of birth is used to match the heir's data.
q-p_name =
    The <b>full name of the participant who died</b>, exactly as on the KTP?
    Example: <code>BUDI CONTOH</code>
label-p_name = Name of the participant
why-p_name = The participant's name is compared with the membership data and the death certificate.
q-p_nik =
    What is the <b>NIK of the participant who died</b>? It is on the KTP, family card or death certificate.
    Example: <code>3276 0152 0485 0003</code>
label-p_nik = NIK of the participant
why-p_nik = The participant's NIK is used to find their membership data.
q-p_birthdate =
    The <b>date of birth of the participant who died</b>?
    Example: 17 August 1965, or 17-8-1965
label-p_birthdate = Participant's date of birth
why-p_birthdate = The date of birth is used to match the participant's data.
q-p_kpj =
    The <b>KPJ number of the participant who died</b>? 11 digits on the participant card, or ask their company.
    More than one? Put a comma between them.
    Example: <code>12345678901</code>
label-p_kpj = KPJ of the participant
why-p_kpj = The KPJ is the member number. If there are several, please give all of them, so that nothing is left behind.
q-death_date =
    On which date did the participant <b>die</b>?
    Example: 17 August 2026, or 17-8-26
label-death_date = Date of death
why-death_date = Write it as on the death certificate or letter.
q-p_balance = Roughly how much is the <b>JHT balance of the participant who died</b>? You may also type the amount. It is fine not to know.
label-p_balance = Participant's JHT balance
why-p_balance = The balance decides whether an NPWP is needed (above { LAW("npwp_needed_above") }). The exact amount is worked out by BPJS Ketenagakerjaan.
q-p_earlier_claim = Did the participant who died ever take out <b>part</b> of the JHT ({ LAW("jht_partial_share_other") } or { LAW("jht_partial_share_house") })? Not sure? Choose No; the branch will check.
label-p_earlier_claim = Participant's earlier partial claim
why-p_earlier_claim = After a partial claim an NPWP is needed, and the tax may be worked out differently.
q-heir_phone =
    Which <b>mobile number</b> is in use for news of this claim? Press “Share my number”, or type it.
    Example: 0812 3456 7890
label-heir_phone = Mobile number
why-heir_phone = The PIN Klaim can be sent to this number by SMS. An officer can call it if needed.
q-heir_email =
    The <b>e-mail address</b> for news of this claim?
    Example: siti@example.com
label-heir_email = E-mail
why-heir_email = E-mail is another way to receive the PIN Klaim. It is fine not to have one.
q-heir_bank = At which <b>bank</b> is the heir's account? If it is not among the buttons, type its name.
label-heir_bank = Bank of the heir
why-heir_bank = The account must be in the heir's name. E-wallets cannot be used here.
q-heir_account =
    The <b>number of the heir's account</b>?
    Example: <code>1234 5678 90</code>
label-heir_account = Account number of the heir
why-heir_account = The money is sent to this number. Compare it with the bank book. We never ask for a bank PIN or CVV.
q-heir_holder = The <b>name of the account holder</b>, exactly as in the bank book? The account is the heir's.
label-heir_holder = Account holder
why-heir_holder = The money is sent to the heir's account. If a child has none yet, ask the branch whether the guardian's account is accepted.

## Numbers, money and time

opt-count-tidak_tahu = I don't know
opt-day-tidak_tahu = I don't know
unit-months =
    { $number ->
        [one] { $number } month
       *[other] { $number } months
    }
unit-years =
    { $number ->
        [one] { $number } year
       *[other] { $number } years
    }
unit-age =
    { $number ->
        [one] { $number } year old
       *[other] { $number } years old
    }
problem-count-months = I cannot read “{ $said }” as a number of months. Example: 30, or 2 years 6 months.
problem-count-months-most = { $said } months is too many. At most { $most } months. Please check again.
problem-count-years = I cannot read “{ $said }” as a number of years. Example: 3, or 3 years.
problem-count-years-most = { $said } years is too many. At most { $most } years. Please check again.
problem-count-age = I cannot read “{ $said }” as an age. Example: 12, or 12 years.
problem-count-age-most = An age of { $said } is too high. At most { $most }. Please check again.
doubt-count = { $number }? That is outside what is usual. Is it right?
problem-money = I cannot read “{ $said }” as an amount of money. Example: 4.500.000, or 4,5 juta.
offer-money-small = You wrote “{ $said }”. Which one do you mean? If neither, type it again, for example 4,5 juta.
opt-money = { $amount }
problem-day-ahead = That time ({ $day }) has not come yet where you are. Write when it happened, for example { $example }.
day-and-hour = { $day } at { $hour }

## Documents

doc-surat_kuasa = Notarised power of attorney
why-doc-surat_kuasa = All its pages, with the names of who gives it and who receives it.
doc-surat_kuasa-if = Notarised power of attorney, if somebody stands in and it is accepted
doc-proxy_id = KTP of the proxy
why-doc-proxy_id = Your KTP, as the one who stands in. All corners visible, text readable.
doc-proxy_id-if = KTP of the proxy, if somebody stands in
doc-heir_id = KTP or passport of the heir
why-doc-heir_id = All corners visible, text readable. The heir is a child without a KTP? Send the family card and check with the branch.
doc-death_cert = Death certificate or letter
why-doc-death_cert = The participant's name and the date of death must be readable.
doc-heir_letter = Heirs' letter (ahli waris)
why-doc-heir_letter = A court ruling is fine too. None yet? Try asking at the village office (kelurahan or desa).
doc-heir_bank = Bank book of the heir
why-doc-heir_bank = The front page with the name and account number.
doc-marriage = Marriage book
why-doc-marriage = To show the marriage with the participant. A marriage certificate can be sent here too.
doc-marriage-if = Marriage book, if the heir is the husband or wife
doc-birth_cert = Child's birth certificate
why-doc-birth_cert = The names of the child and the parents must be readable.
doc-birth_cert-if = Child's birth certificate, if the heir is a child
doc-guardianship = Guardianship letter
why-doc-guardianship = Because the heir is still a minor.
doc-guardianship-if = Guardianship letter, if the heir is still a minor
doc-will = Will (notarial deed)
why-doc-will = Because the heir is named in the will.
doc-will-if = Will (notarial deed), if the heir is named in it
doc-mental_letter = Letter: mind, guardianship
why-doc-mental_letter = Only if the heir is an adult under guardianship. If not, just skip it.
doc-mental_letter-if = Letter on mental condition or guardianship, if the heir is an adult under guardianship
doc-doctor_letter = Doctor: total disability
why-doc-doctor_letter = From the examining or advising doctor, with date and signature.
refusal-no_doctor_letter-found = There is no doctor's letter on total permanent disability yet.
refusal-no_doctor_letter-do = Ask the examining or advising doctor for it; the letter has to say total permanent disability (<i>cacat total tetap</i>). Hard to get? Ask { -bpjs-phone } or a branch.

## Heirs who are minors

q-heir_guardian_agreed =
    The heir is a minor, so a parent or guardian has to agree first. What is used: name, NIK, birth date and papers.
    Are you the <b>parent or guardian, and do you agree</b> that they are used for this claim?
label-heir_guardian_agreed = Consent for the heir's data
why-heir_guardian_agreed = A child's data may be used only if a parent or guardian agrees (UU 27/2022).
q-heir_young =
    By the birth date just given, the heir is below { LAW("heir_minor_below", form: "number") }. Are they <b>still a minor</b>?
    Is it the birth date that is wrong? Press Back.
label-heir_young = A minor (confirmed)
why-heir_young = For a minor, the guardian takes care of it. The branch decides the age limit; in doubt, ask { -bpjs-phone }.
q-heir_grown =
    By the birth date just given, the heir is { LAW("heir_grown_from", form: "number") } or older. Are they <b>grown up</b>?
    Is it the birth date that is wrong? Press Back.
label-heir_grown = Grown up (confirmed)
why-heir_grown = A grown-up heir files alone, without a guardian. The branch decides the age limit; in doubt, ask { -bpjs-phone }.

## What belonged to the participant who died

q-p_passport_no =
    The <b>passport number of the participant who died</b>, exactly as in the passport?
    Example: <code>A1234567</code>
label-p_passport_no = Participant's passport number
why-p_passport_no = For a foreign participant who had no NIK, the passport number is used to find the membership.
doc-deceased_card = Participant card (who died)
why-doc-deceased_card = The BPJS Ketenagakerjaan card of the participant; a screenshot of the digital card in JMO is fine too.
doc-deceased_id = e-KTP (participant who died)
