## Names of the claims

claim-jkk_kecelakaan = JKK: work accident or illness
claim-full-jkk_kecelakaan = JKK (work accidents): accident or illness by work
claim-jkk_cacat = JKK: disability by work
claim-full-jkk_cacat = JKK (work accidents): disability by work
claim-jkk_meninggal = JKK: death by work
claim-full-jkk_meninggal = JKK (work accidents): death by work
claim-jkm = JKM: death by other causes
claim-full-jkm = JKM (death benefit): death not by work
claim-beasiswa = Scholarship for the children

claim-full-beasiswa = Scholarship for the participant's children

## JKK: conditions

q-when =
    <b>When</b> was the accident, or when was the work illness diagnosed? Add the time if you remember it.
    Example: 17 August 2026 14:30
label-when = Time of accident or diagnosis
why-when = The time to report ({ LAW("jkk_report") }) and to claim ({ LAW("jkk_expiry") }) is counted from here. No idea of the hour? The date will do.
q-p_when =
    We are sorry for your loss. Some of the questions may be hard.
    <b>When</b> was the accident, or when was the work illness diagnosed?
    Example: 17 August 2026 14:30
label-p_when = Time of accident or diagnosis
why-p_when = JKK can be claimed up to { LAW("jkk_expiry") } after the accident or the diagnosis. No idea of the hour? The date will do.
q-where = <b>Where were you, or what were you doing</b>? Choose what comes closest.
label-where = Place or situation
why-where = JKK covers accidents and illness that have to do with work, also on the way there and back.
opt-where-tempat_kerja = At the workplace
opt-where-perjalanan_kerja = On the way to or from work
opt-where-dinas = On a business trip
opt-where-istirahat_dengan_izin = On a break the boss allowed
opt-where-penyakit_akibat_kerja = Illness caused by the work
opt-where-kekerasan_di_tempat_kerja = Violence at the workplace
opt-where-lain = Something else, or not sure
q-active_accident = Was your membership <b>active on that day</b>? You can check in the JMO app, or ask HR.
label-active_accident = Active on that day
why-active_accident = BPJS Ketenagakerjaan pays if the membership was active on that day. If it was not, the company has to pay.
q-p_active_accident = Was the membership of the participant who died <b>active on that day</b>? The company or { -bpjs-phone } can tell you.
label-p_active_accident = Active on that day
why-p_active_accident = BPJS Ketenagakerjaan pays if the membership was active on that day. If it was not, the company has to pay.
q-reported = Has it <b>been reported</b> to BPJS Ketenagakerjaan? This is called the stage I report. Not sure? Ask HR.
label-reported = Stage I reported
why-reported = The stage I report is the first one, usually by the company. Without it a JKK claim cannot be processed yet.
q-doctor_disability = Do you have a <b>doctor's letter about the disability</b>?
label-doctor_disability = Doctor's letter on the disability
why-doctor_disability = What is paid is worked out from the doctor's letter: which part of the body, and how much of its function is lost.

refusal-lapsed_jkk-found = The accident or diagnosis was on <b>{ $answer }</b>, more than { LAW("jkk_expiry") } ago, and the right to claim JKK ends then.
refusal-lapsed_jkk-do = Was it reported or claimed at the time? Take the proof to a branch and ask.
refusal-work_link_unclear-found = It is not clear yet whether this counts as a work accident.
refusal-work_link_unclear-do = Ask a branch or { -bpjs-phone }. Meanwhile, ask the company to report it within { LAW("jkk_report") }; you and your family may too. If it was not by work after all, BPJS Kesehatan pays for treatment.
refusal-employer_liable-found = The membership was not active on that day.
refusal-employer_liable-do = For an employee, the company has to pay. Ask in writing, keep proof of the work and the receipts. Does the company refuse, or was it a self-employed (BPU)? Ask a branch or the Manpower Office (Dinas Tenaga Kerja).
refusal-active_unknown-found = It is not certain whether the membership was active on that day.
refusal-active_unknown-do = Call { -bpjs-phone } or go to a branch with the NIK or KPJ; they can see it. Once you know, change the answer here.
refusal-report_stage1-found = It has not been reported yet, and without a report the claim cannot go on.
refusal-report_stage1-do =
    1. Ask HR to report it today. The limit is { LAW("jkk_report") }; phone, WhatsApp or e-mail will do.
    2. Not possible? You, your family, the union or the hospital may: call { -bpjs-phone }, tell the NIK, place, date, hour and what happened.
    3. Longer than { LAW("jkk_report") } ago? Report it all the same. A company that is late pays first.
refusal-no_doctor_letter_jkk-found = There is no doctor's letter on the disability yet.
refusal-no_doctor_letter_jkk-do = Ask the doctor in charge for it (form KK3 or 3b). The doctor fills it in once the disability can be stated. Unsure about the form? Ask HR or a branch.

hint-report_now = ⏰ <b>Not reported yet? Report it now.</b> The first report is due by <b>{ $day }</b> ({ LAW("jkk_report") } from the accident or diagnosis). The company has to report it; phone, WhatsApp or e-mail will do. You and your family may report it too, by { -bpjs-phone } or at a branch.
hint-jkk_last_day = 🗓 Last day to claim JKK: <b>{ $day }</b>, { LAW("jkk_expiry") } from the accident or diagnosis.

## JKK: details and documents

q-traffic = Was it a <b>traffic accident</b>?
label-traffic = Traffic accident
why-traffic = For a traffic accident a letter from the police is needed.

doc-jkk_stage1 = Accident form, stage I
why-doc-jkk_stage1 = The first report to BPJS Ketenagakerjaan and the Manpower Office (Dinas Tenaga Kerja). Usually by the company; ask HR for a copy.
doc-jkk_stage2 = Accident form, stage II
why-doc-jkk_stage2 = Filled in when the doctor has stated recovery, disability or death. Not that far yet? Save, and go on later.
doc-jkk_doctor = Doctor's form (KK3 or 3b)
why-doc-jkk_doctor = From the doctor in charge, about this accident or work illness.
doc-chronology = What happened, in writing
why-doc-chronology = A short account: where, when and how it happened. If there were witnesses, ask them to sign it.
doc-attendance = Attendance list
why-doc-attendance = From the company, for the day it happened. Self-employed (BPU)? Ask a branch what to send instead.
doc-receipts = Receipts: treatment, travel
why-doc-receipts = If you paid yourself first, for example at a hospital without cooperation.
doc-receipts-if = Receipts for treatment and transport, if you paid yourself first
doc-police = Letter from the police
why-doc-police = Needed for a traffic accident and for violence. Not there yet? Save, and go on later.
doc-police-if = Letter from the police, for a traffic accident or violence
doc-visum = Doctor's report (visum)
why-doc-visum = The doctor's findings after violence. If it is hard to send it here, you may claim directly at a branch.
doc-visum-if = Doctor's report (visum), in case of violence
doc-kk-if = Family card (KK), if the branch asks for it

## JKM: conditions

q-work_cause =
    We are sorry for your loss. Some of the questions may be hard.
    Was the death <b>caused by an accident or illness by work</b>?
label-work_cause = Death by work
why-work_cause = If it was by work, the right is under JKK (work accidents), and the amounts differ. JKM (death benefit) is for other causes.
q-p_active_death = Was the membership of the participant who died <b>active at the time of death</b>? The company or { -bpjs-phone } can tell you.
label-p_active_death = Active at the time of death
why-p_active_death = JKM is paid if the membership was still active on the day of death. JHT goes to the heirs either way.
q-bpu_new = Was the participant who died <b>newly self-employed (BPU)</b>, a member for less than { LAW("jkm_bpu_min_months") }? An employee? Answer No.
label-bpu_new = BPU for less than { LAW("jkm_bpu_min_months") }
why-bpu_new = BPU are those who enrolled and paid for themselves. With less than { LAW("jkm_bpu_min_months") } only the funeral money is paid.
q-children = Is there a <b>child at school</b>, below { LAW("scholarship_below_age", form: "number") }?
label-children = Child at school
why-children = If there is, the child may also have a right to a scholarship. This answer does not change the right to the benefit.

q-paid_long = Were the contributions of the participant who died paid for <b>{ LAW("scholarship_min_contribution") } or more</b>?
label-paid_long = { LAW("scholarship_min_contribution") } or more paid
why-paid_long = If the death was not by work, there is a scholarship after { LAW("scholarship_min_contribution") } of contributions or more. It is all right not to know.

refusal-death_by_work-found = The death was by work, so the right is under JKK (work accidents), not JKM.
refusal-death_by_work-do = Go on with the button below.
refusal-not_active_at_death-found = The membership was not active at the time of death, so JKM (death benefit) is not paid.
refusal-not_active_at_death-do = The JHT balance still goes to the heirs, and there may be JP (pension). See the buttons below. You think it should have been active, for example because wages were still paid? Take the proof to a branch.

hint-funeral_only = 💡 For the self-employed (BPU) of less than { LAW("jkm_bpu_min_months") } only the <b>funeral money</b> is paid.
hint-scholarship = 💡 A child at school may also have a right to a <b>scholarship</b>, if contributions were paid for { LAW("scholarship_min_contribution") } or more.

why-doc-deceased_id = All corners visible, text readable. Was the participant who died a foreigner? Their passport or residence card.

## Scholarship: conditions

q-school_cause = What happened to the <b>participant</b>, the father or mother of the child?
label-school_cause = What happened to the participant
why-school_cause = If it was not by work, there is a scholarship only after { LAW("scholarship_min_contribution") } of contributions. If it was by work, that is not asked.
opt-school_cause-meninggal_kerja = Death by work
opt-school_cause-cacat_total_kerja = Totally disabled by work
opt-school_cause-meninggal_bukan_kerja = Death not by work
q-contribution_years =
    For <b>how many years</b> were contributions of the participant who died paid? Full years only.
    Example: 5 years
label-contribution_years = Years of contributions
why-contribution_years = If the death was not by work, there is a scholarship only after { LAW("scholarship_min_contribution") } of contributions or more. The company, a branch or { -bpjs-phone } can help to count them.
q-child_age =
    <b>How old</b> is the child? One child at a time; another one is claimed separately.
    Example: 12 years
label-child_age = Age of the child
why-child_age = The right is for children below { LAW("scholarship_below_age", form: "number") }.
q-at_school = Does the child <b>go to school already</b>? Kindergarten, primary or secondary school, university or training.
label-at_school = Goes to school
why-at_school = The scholarship begins when the child reaches school age.
q-child_married = Is the child <b>married</b>?
label-child_married = Child is married
why-child_married = The right is for children who are not married.
q-school_child_working = Does the child <b>work</b>?
label-school_child_working = Child works
why-school_child_working = The scholarship is for children who do not work yet. One who still studies may be an intern, be self-employed (BPU), or be employed for up to { LAW("scholarship_work_months") } in a row.
opt-school_child_working-tidak = Does not work
opt-school_child_working-pu_maks_6_bulan = Employed up to { LAW("scholarship_work_months") }
opt-school_child_working-pu_lebih = Employed over { LAW("scholarship_work_months") }
opt-school_child_working-bpu = Self-employed (BPU)
opt-school_child_working-magang = Intern

refusal-contributions_below_3_years-found = Contributions were paid for <b>{ $answer }</b>, less than { LAW("scholarship_min_contribution") }.
refusal-contributions_below_3_years-do = A KPJ from another company? Ask a branch whether it counts too. The JKM money does not depend on these years.
refusal-contribution_years_unknown-found = It is not known for how long contributions were paid.
refusal-contribution_years_unknown-do = Go to a branch or call { -bpjs-phone-ready }; they can see it. The last company can help too.
refusal-child_too_old-found = The child is <b>{ $answer }</b>, and the right is for children below { LAW("scholarship_below_age", form: "number") }.
refusal-child_too_old-do = Is there another child who is not { LAW("scholarship_below_age", form: "number") } yet? Change the answer and try for that child.
refusal-below_school_age-found = The child does not go to school yet, and the scholarship begins at school age.
refusal-below_school_age-do = Keep the birth certificate, the KK and the participant's papers safe, and file as soon as the child starts school.
refusal-child_married-found = The child is married, and the right is for children who are not married.
refusal-child_married-do = Is there another child below { LAW("scholarship_below_age", form: "number") } who is not married? Change the answer and try for that child.
refusal-school_child_works-found = The child has worked for more than { LAW("scholarship_work_months") }, and the scholarship is for those who do not work yet.
refusal-school_child_works-do = Still allowed while studying: an internship, being self-employed (BPU), or a job for up to { LAW("scholarship_work_months") } in a row. Another child at school? Change the answer and try for that child.

hint-scholarship_yearly = 💡 The scholarship is filed for <b>every year</b>, and for at most { LAW("scholarship_children") }.

## Scholarship: details and documents

q-claimant_school = Who is filling this in?
label-claimant_school = Filled in by
why-claimant_school = You may help with the typing if the parent, guardian or child agrees and is with you. Standing in for them with a power of attorney is another matter.
opt-claimant_school-self = I am the parent/guardian/child
opt-claimant_school-helper = I help with the typing
opt-claimant_school-proxy = I have a power of attorney
q-school_nik =
    What is <b>your NIK</b>, as the parent or guardian who files? The 16 digits on your KTP.
    Example: <code>3276 0152 0485 0003</code>
label-school_nik = NIK of parent or guardian
why-school_nik = So that it is clear who files for this child. A child who is of age and files alone gives their own NIK.
q-school_name =
    <b>Your full name</b>, exactly as on your KTP?
    Example: <code>SITI RAHAYU</code>
label-school_name = Name of parent or guardian
why-school_name = Write it exactly as on your KTP, without titles if the KTP has none.
q-school_birthdate =
    <b>Your date of birth</b>?
    Example: 17 August 1985, or 17-8-1985
label-school_birthdate = Birth date of parent or guardian
why-school_birthdate = It is compared with your NIK.
q-school_p_name =
    The <b>full name of the participant</b> of BPJS Ketenagakerjaan, father or mother of the child?
    Example: <code>BUDI CONTOH</code>
label-school_p_name = Name of the participant
why-school_p_name = The scholarship comes from this membership. Write it exactly as on the KTP or the participant card.
q-school_kpj =
    The <b>KPJ number of the participant</b>? 11 digits on the card.
    More than one? Put a comma between them.
    Example: <code>12345678901</code>
label-school_kpj = KPJ of the participant
why-school_kpj = The KPJ is the member number. Can't find it? The company or a branch can help.
q-guardian_agreed =
    Next I need details of the child: name, date of birth and a letter from the school.
    Are you the <b>parent or guardian, and do you agree</b> that they are used for this claim? A child who is of age may answer alone.
label-guardian_agreed = Consent for the child's data
why-guardian_agreed = A child's data may be used only if a parent or guardian agrees (UU 27/2022).
q-child_name =
    The <b>full name of the child</b>, exactly as on the birth certificate?
    Example: <code>DEWI CONTOH</code>
label-child_name = Name of the child
why-child_name = It is compared with the birth certificate of the child.
q-child_birthdate =
    The <b>date of birth of the child</b>?
    Example: 17 August 2014, or 17-8-2014
label-child_birthdate = Birth date of the child
why-child_birthdate = It is compared with the birth certificate. The right is for children below { LAW("scholarship_below_age", form: "number") }.
q-school_holder = The <b>name of the account holder</b>, exactly as in the bank book? An account in your name or in the child's.
label-school_holder = Account holder
why-school_holder = The scholarship is paid to an account of the parent, the guardian or the child. Anybody else's cannot be used.

refusal-guardian_not_agreed-found = There is no consent of a parent or guardian yet.
refusal-guardian_not_agreed-do = Without it we do not ask for the child's data. If you agree later, change the answer and go on here. You may also go to a branch directly.
refusal-child_turned_23-found = Born on <b>{ $answer }</b>, the child is { LAW("scholarship_below_age", form: "number") } or older, and the scholarship is for those below { LAW("scholarship_below_age", form: "number") }.
refusal-child_turned_23-do = A typing mistake? Change the answer. Is there another child at school? File for that child.

doc-school_letter = School or university letter
why-doc-school_letter = A letter from the school or university that the child still studies there.
doc-report_card = Last school report
why-doc-report_card = The page with the latest marks. Just started and no report yet? Ask a branch what to send instead.
why-doc-school_id = That of the parent or guardian who files. All corners visible, text readable.
why-doc-school_bank_book = It must show the name and account number. In your name or the child's.
doc-school_id = KTP of parent or guardian
doc-school_bank_book = Bank book of one of them
