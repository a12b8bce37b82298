## JP and JKP: names of the claims

claim-jp_hari_tua = JP: monthly pension
claim-full-jp_hari_tua = JP (pension): paid every month
claim-jp_lumpsum = JP: paid at once
claim-full-jp_lumpsum = JP (pension): paid at once
claim-jp_cacat = JP: total disability
claim-full-jp_cacat = JP (pension): total permanent disability
claim-jp_janda_duda = JP: for a widow or widower
claim-full-jp_janda_duda = JP (pension): for a widow or widower
claim-jp_anak = JP: for a child
claim-full-jp_anak = JP (pension): for a child
claim-jp_orang_tua = JP: for a parent
claim-full-jp_orang_tua = JP (pension): for a parent
claim-jkp = JKP: job loss

claim-full-jkp = JKP (cash while looking for work): after a PHK

## JP: conditions

q-months =
    For how many <b>months have your JP contributions</b> been paid? Years and months are fine too.
    Example: 136, or 11 years 4 months
label-months = Months of JP paid
why-months = From { LAW("jp_min_contribution") } ({ LAW("jp_min_contribution", form: "years") }) on, JP is paid every month. You find your months in the JMO app, or ask { -bpjs-phone } or a branch.
q-p_months =
    For how many <b>months were the JP contributions of the participant who died</b> paid? Years and months are fine too.
    Example: 136, or 11 years 4 months
label-p_months = Participant's months of JP
why-p_months = How long was paid decides whether JP comes every month. Not sure? Ask a branch or { -bpjs-phone-ready }.
q-segment = Have you <b>ever been in JP</b> (the pension) as an employee?
label-segment = Ever been in JP
why-segment = JP is only for employees who are paid by a company. Look in the JMO app or ask HR: does the list of your programmes name JP?
q-lump_cause = <b>Why</b> would JP be paid at once?
label-lump_cause = Paid at once because
why-lump_cause = The JP age only decides when participants take JP themselves. For total permanent disability and for heirs, a branch handles it.
opt-lump_cause-age = I reach the JP age
opt-lump_cause-disabled = I am disabled for good
opt-lump_cause-heir = I am an heir
q-jp_first_date =
    Since which day have you <b>been in JP</b>? The JMO app shows it, or ask HR.
    Example: 1 August 2019, or 1-8-2019
label-jp_first_date = In JP since
why-jp_first_date = The monthly disability pension needs at least { LAW("jp_member_before_disability") } between joining JP and what happened. JP itself began on { LAW("jp_began") }.
q-jp_event_date =
    On which day did <b>what disabled you</b> happen? If it was an illness, the date of the doctor's letter.
    Example: 17 August 2026, or 17-8-26
label-jp_event_date = Day it happened
why-jp_event_date = This day is compared with the day you joined JP.
q-density80 = Were your JP contributions nearly always paid: for <b>at least { LAW("jp_density") }</b> of the months you have been in JP? It is all right not to know; the branch works it out.
label-density80 = { LAW("jp_density") } paid
why-density80 = With less than { LAW("jp_min_contribution", form: "years") } paid, the monthly pension needs contributions for at least { LAW("jp_density") } of the months. The JMO app or a branch has the details.
q-p_density80 = Were the JP contributions of the participant who died nearly always paid: for <b>at least { LAW("jp_density") }</b> of their months in JP? It is all right not to know; the branch works it out.
label-p_density80 = { LAW("jp_density") } paid for them
why-p_density80 = With less than { LAW("jp_min_contribution", form: "years") } paid, the monthly pension needs at least { LAW("jp_member_before_death") } in JP and contributions for at least { LAW("jp_density") } of the months.
q-member_1_year = Had the participant who died been in JP for <b>at least { LAW("jp_member_before_death") }</b>?
label-member_1_year = In JP for { LAW("jp_member_before_death") }
why-member_1_year = With less than { LAW("jp_min_contribution", form: "years") } paid, the family's monthly pension needs at least { LAW("jp_member_before_death") } in JP. HR or a branch can tell.
q-remarried =
    We are sorry for your loss. Some of the questions may be hard.
    Have you <b>married again</b>?
label-remarried = Married again
why-remarried = JP for a widow or widower is paid for life, or until marrying again.
q-spouse_entitled =
    We are sorry for your loss. Some of the questions may be hard.
    Is there still a <b>wife or husband</b> of the participant who died who is entitled? One who married again does not count.
label-spouse_entitled = Entitled widow or widower
why-spouse_entitled = JP goes to the widow or widower first. Where none is entitled, it goes to the registered children, at most { LAW("jp_children") }.
q-spouse_left =
    We are sorry for your loss. Some of the questions may be hard.
    Did the participant who died leave a <b>wife or husband</b>?
label-spouse_left = Left a wife or husband
why-spouse_left = JP for parents is for participants who were single and left no entitled child.
q-child_exists = Did the participant who died leave an <b>entitled child</b>? That is below { LAW("jp_child_below_age", form: "number") }, not married and not working.
label-child_exists = Left an entitled child
why-child_exists = Children come before parents.
q-child_working_jp = Is the child <b>working already</b>?
label-child_working_jp = Child works
why-child_working_jp = JP for a child is paid until { LAW("jp_child_below_age", form: "number") }, until working or until marrying.

## JP: reason cards and worth knowing

refusal-below_jp_age-found = You were born on <b>{ $answer }</b>, so you have not reached the JP age (now { LAW("jp_age") }).
refusal-below_jp_age-do = Wait until the day below. The JP age rises in steps, and the day takes that into account. JHT can come earlier, at { LAW("jht_age", form: "number") }.
refusal-below_180_months-found = Your JP contributions: <b>{ $answer }</b>, which is less than { LAW("jp_min_contribution") } ({ LAW("jp_min_contribution", form: "years") }).
refusal-below_180_months-do = Your JP is not lost: it is paid at once, all contributions with what they earned. JP began on { LAW("jp_began") }, so { LAW("jp_min_contribution") } can be reached from { LAW("jp_min_contribution", from: "jp_began") } on.
refusal-reached_180_months-found = Your JP contributions: <b>{ $answer }</b>, which is { LAW("jp_min_contribution") } ({ LAW("jp_min_contribution", form: "years") }) or more.
refusal-reached_180_months-do = Go on with the monthly pension.
refusal-not_in_jp-found = You have never been in JP as an employee.
refusal-not_in_jp-do = The self-employed (BPU) have no JP. If a company once paid you wages, look again in the JMO app or ask { -bpjs-phone } whether there is JP in your name.
refusal-lumpsum_disabled-found = You are totally and permanently disabled, so the JP age does not decide. A branch handles it.
refusal-lumpsum_disabled-do = Call { -bpjs-phone } first and ask which papers are needed. Then go to a branch with your KTP, participant card, family card and doctor's letter. Say: <i>JP sekaligus karena cacat total tetap</i>.
refusal-lumpsum_heir-found = We are sorry for your loss. For heirs, age does not decide. A branch handles it.
refusal-lumpsum_heir-do = Call { -bpjs-phone } first and ask which papers are needed. Then go to a branch with your KTP, the participant card of the participant who died, the family card, the death certificate and the letter of heirs. Say: <i>JP sekaligus untuk ahli waris</i>.
refusal-disabled_too_soon-found = It happened on <b>{ $answer }</b>, less than { LAW("jp_member_before_disability") } after you joined JP.
refusal-disabled_too_soon-do = The monthly disability pension does not apply yet, but your JP contributions are not lost: they can be paid at once, through a branch. In the next step choose <i>I am disabled for good</i>.
refusal-density_below_80-found = Less than { LAW("jp_density") } of your months in JP is paid.
refusal-density_below_80-do = Your JP is not lost: it is paid at once, through a branch. In the next step choose <i>I am disabled for good</i>. If the company owes contributions, tell the branch.
refusal-p_density80_below-found = Less than { LAW("jp_density") } of their months in JP is paid.
refusal-p_density80_below-do = The JP is not lost: it is paid at once to the heirs, through a branch. In the next step choose <i>I am an heir</i>. If the company owes contributions, tell the branch.
refusal-density_unknown-found = It is not known how much of the JP contributions is paid. That decides between every month and at once.
refusal-density_unknown-do = For the list of JP contributions ask a branch or { -bpjs-phone-ready }. Then change your answer here.
refusal-member_below_1_year-found = The participant who died was in JP for less than { LAW("jp_member_before_death") }.
refusal-member_below_1_year-do = Their JP contributions are not lost: they are paid at once to the heirs, through a branch. In the next step choose <i>I am an heir</i>.
refusal-remarried-found = You have married again, and JP for a widow or widower ends with a new marriage.
refusal-remarried-do = If there is a child of the participant who died, below { LAW("jp_child_below_age", form: "number") }, not working and not married, JP can be claimed for the child.
refusal-spouse_first-found = There is a wife or husband of the participant who died, and JP goes to them first.
refusal-spouse_first-do = You may help: go on together with the button below.
refusal-child_first-found = There is an entitled child, and children come first.
refusal-child_first-do = JP is claimed for the child, with the button below. For a young child the guardian claims.
refusal-child_works-found = The child is working, and JP for a child ends when the child works.
refusal-child_works-do = Is there a brother or sister below { LAW("jp_child_below_age", form: "number") }, not working and not married? Change the answer and claim for them.

hint-jp_reached_before = 💡 You reached the JP age of an earlier year before it rose. Your right may <b>exist already</b>. Do not just wait: ask a branch or { -bpjs-phone }, and tell them your date of birth.
hint-jp_defer = 💡 Still working? You may choose: the pension starts at the JP age, or when you stop working, at most { LAW("jp_defer_max") } after the JP age.
hint-jp_lump_paid_on_the_first = 💡 JP at once is paid on the first day of the next month, once the papers are complete.
hint-jp_from_the_first = 💡 The monthly pension counts from the first day of the next month. Ask the branch which month is the first for you.
hint-jp_months_too_many = 💡 JP began on { LAW("jp_began") }, so { LAW("jp_min_contribution") } of JP are possible from { LAW("jp_min_contribution", from: "jp_began") } on. Perhaps you counted months of JHT. <b>Check again</b> in the JMO app or at { -bpjs-phone }, and change your answer if needed.

## JP: papers

doc-form7 = JP form (Form 7)
why-doc-form7 = The form to claim JP. Get it at a branch or by { -bpjs-phone }, fill it in, and photograph all its pages.
doc-id_heir_jp = Your KTP or passport (heir)
why-doc-id_heir_jp = Your own KTP as the heir. All corners visible, easy to read. Keep the KTP of the participant who died; the branch may ask for it too.
doc-npwp_jp = NPWP card
doc-npwp_jp-if = NPWP, if you have one (for JP the branch decides whether it is needed)
why-doc-npwp_jp = Send it if you have one. Whether it is needed for JP, the branch decides.
doc-employer_unable_letter = Letter: unable to work
why-doc-employer_unable_letter = A letter of the company that you can no longer work because of the disability. Ask HR. Company closed? Ask the branch.

## JKP: conditions

q-jkp_cause = <b>Why did your work end?</b>
label-jkp_cause = Why the work ended
why-jkp_cause = JKP (cash while looking for work) is only after a PHK (the company ends the job). A contract that was cut early counts as one.
opt-jkp_cause-phk = PHK, or contract cut
opt-jkp_cause-resign = Resigned
opt-jkp_cause-pensiun = Retired
opt-jkp_cause-cacat = Total permanent disability
opt-jkp_cause-pkwt_habis = Contract ended on time
opt-jkp_cause-meninggal = The worker died
q-wni = Are you an <b>Indonesian citizen</b> (WNI)?
label-wni = Indonesian citizen
why-wni = JKP is only for Indonesian workers.
q-jkp_phk_date =
    On which day was your <b>PHK</b>?
    Example: 17 August 2026, or 17-8-26
label-jkp_phk_date = Day of the PHK
why-jkp_phk_date = JKP must be claimed within { LAW("jkp_deadline") } of the PHK ({ RULE("jkp_deadline") }). There is no waiting time.
q-jkp_paid = Were your contributions paid for <b>at least { LAW("jkp_min_months_paid") }</b> of the { LAW("jkp_window") } before the PHK?
label-jkp_paid = { LAW("jkp_min_months_paid", form: "number") } of { LAW("jkp_window") } paid
why-jkp_paid = JKP needs at least { LAW("jkp_min_months_paid") } of contributions in the { LAW("jkp_window") } before the PHK. The JMO app has the details, or ask HR or { -bpjs-phone }.
q-working = Are you <b>working again</b> already?
label-working = Working again
why-working = JKP helps while you look for work, and ends when you work again.
q-willing = Are you <b>willing to work again</b> if there is a job?
label-willing = Willing to work again
why-willing = JKP is for those who want to work again: cash, job information and training.
q-jkp_proof = Do you have a <b>proof of the PHK</b>? For example the PHK letter and your letter that you accept it, the receipt of its report from the Manpower Office, a joint agreement, or a ruling of the industrial relations court (PHI).
label-jkp_proof = Proof of the PHK
why-jkp_proof = JKP needs proof: that you accept the PHK, with the receipt of its report; a joint agreement that is registered or reported; or a court ruling (PHI).
q-jkp_nonactive = Has the company <b>reported</b> to BPJS Ketenagakerjaan that you left? The JMO app then shows you as non-active.
label-jkp_nonactive = Reported by the company
why-jkp_nonactive = JKP can go on only after the company has reported the PHK and set you non-active. Is the company bankrupt or closed? JKP is still paid if it owes contributions for at most { LAW("jkp_arrears_max") }.

## JKP: reason cards and worth knowing

refusal-not_dismissed-found = Your work ended because: <b>{ $answer }</b>. JKP is only after a PHK.
refusal-not_dismissed-do = There are other rights that may fit, see the buttons below. Was it really the company that ended it? Change your answer.
refusal-not_wni-found = JKP is only for Indonesian citizens.
refusal-not_wni-do = Your JHT (old-age savings) stays yours. See below.
refusal-lapsed_jkp-found = Your PHK was on <b>{ $answer }</b>, more than { LAW("jkp_deadline") } ago.
refusal-lapsed_jkp-do = JHT (old-age savings) has no such limit: the money stays yours. Had you already claimed JKP in time? Ask SIAPkerja or { -bpjs-phone }.
refusal-paid_below_12_months-found = Less than { LAW("jkp_min_months_paid") } were paid in the { LAW("jkp_window") } before the PHK.
refusal-paid_below_12_months-do = Compare the months in the JMO app first. Did the company take contributions from your wage and not pay them in? Tell a branch or { -bpjs-phone }. You can still take JHT.
refusal-paid_months_unknown-found = It is not known how many months were paid.
refusal-paid_months_unknown-do = Ask { -bpjs-phone } or a branch for the list of contributions (have your NIK and KPJ ready). Do not wait long, JKP has a last day. Once you know, change it here.
refusal-new_job-found = You are working again, and JKP is only while you look for work.
refusal-new_job-do = Congratulations on the new job. Your JHT goes on and can be merged at the new company.
refusal-not_willing-found = JKP is only for those who are willing to work again.
refusal-not_willing-do = You can still take JHT. If you pressed the wrong button, change your answer.
refusal-no_phk_proof-found = You have no proof of the PHK yet.
refusal-no_phk_proof-do = Ask HR to report your PHK (they must within { LAW("jkp_employer_reports") }) and to give you the receipt. Does the company do nothing? Go to the Manpower Office (Dinas Tenaga Kerja). Do not wait long.

refusal-not_reported_jkp-found = The company has not reported yet that you stopped.
refusal-not_reported_jkp-do = Ask HR to report your PHK (they must within { LAW("jkp_employer_reports") }). Is the company closed, or does it do nothing? Go to a branch with your KTP and the proof. Bankrupt? JKP is still paid if at most { LAW("jkp_arrears_max") } of contributions are owed.
refusal-not_reported_jkp_unsure-found = It is not certain whether the company has reported that you stopped.
refusal-not_reported_jkp_unsure-do = Look in the JMO app: is your membership non-active? Or call { -bpjs-phone }. Still active? Ask HR to report it.

hint-jht_besides_jkp = 💡 You may also be able to take <b>JHT</b> (old-age savings), from { LAW("jht_wait_phk") } after the date of the PHK. Both is usually possible; the branch confirms it.
hint-jkp_last_day = 💡 The last day to claim your JKP: <b>{ $day }</b>, { LAW("jkp_deadline") } after the PHK. The sooner the better.
hint-jkp_duties =
    💡 <b>So that JKP is paid every month</b>, do this at siapkerja.kemnaker.go.id:
    • First month: fill in the self-assessment and agree to the KAPK (commitment to look for work).
    • Each month after that: send { LAW("jkp_applications") }, or go to a test or interview ({ LAW("jkp_interviews") }). In training, attend at least { LAW("jkp_attendance") }.
    • Month { LAW("jkp_max_months", form: "number") }: also fill in the employment status form.

## JKP: papers

why-doc-phk_proof_jkp = The receipt of the report with your letter that you accept the PHK, the joint agreement, or the court ruling (PHI). Several pages? Make them one PDF.
doc-kapk = KAPK (I look for work)
why-doc-kapk = Your commitment to look for work, agreed to in your SIAPkerja account (siapkerja.kemnaker.go.id). It names the duties of each month: { LAW("jkp_applications") } or an interview ({ LAW("jkp_interviews") }), and { LAW("jkp_attendance") } attendance in training.

## JP for a child

q-jp_guardian_agreed =
    Next I need the child's details: name, birth date and papers.
    Are you the <b>parent or guardian, and do you agree</b> that they are used for this claim? A child who is of age may answer alone.
label-jp_guardian_agreed = Consent for the child's data
why-jp_guardian_agreed = A child's data may be used only if a parent or guardian agrees (UU 27/2022).
