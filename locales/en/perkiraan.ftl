## Estimates: the questions

q-est_balance =
    How much is the <b>JHT balance</b>? You can see it in the JMO app.
    Example: 45.000.000, or 45 juta
label-est_balance = JHT balance
why-est_balance = The estimate is worked out from this balance. The amount is not kept.
q-est_partial_year =
    Was <b>{ LAW("jht_partial_share_other") } or { LAW("jht_partial_share_house") }</b> of this JHT ever taken out? If so, in which year?
    You may also type the year, for example 2024
label-est_partial_year = Part taken out before
why-est_partial_year = If a part was taken out long ago, the tax on the rest is worked out differently. What counts is the calendar year, not the date.
opt-est_partial_year-never = Never
opt-est_partial_year-this_year = Yes, this year
opt-est_partial_year-last_year = Yes, last year
opt-est_partial_year-two_years_ago = Yes, 2 years ago
opt-est_partial_year-earlier = Yes, longer ago
opt-est_partial_year-unknown = I don't know
q-est_wage =
    What was the <b>monthly wage</b> your company last reported to BPJS Ketenagakerjaan?
    Example: 4.500.000, or 4,5 juta
label-est_wage = Monthly wage
why-est_wage = JKP cash is worked out from the wage the company reported. You can see it in the JMO app, or ask HR. The amount is not kept.
q-est_wage_jkk =
    What is the participant’s <b>monthly wage</b> as reported to BPJS Ketenagakerjaan?
    Example: 4.500.000, or 4,5 juta
label-est_wage_jkk = Participant’s monthly wage
why-est_wage_jkk = JKK money is worked out from the reported wage. You can ask HR. The amount is not kept.
q-est_bpu_new = Was the participant <b>newly self-employed (BPU)</b>, with contributions for less than { LAW("jkm_bpu_min_months") }? An employee? Answer No.
label-est_bpu_new = BPU, less than { LAW("jkm_bpu_min_months") }
why-est_bpu_new = For the newly self-employed (BPU) the amount is different.
q-est_when =
    When was the <b>accident</b> or the <b>diagnosis</b>? Tell the hour if you know it.
    Example: 17-8-2026 14:30
label-est_when = When it happened
why-est_when = The deadline to report is counted in hours, so the hour matters.
q-est_level = Where does the child <b>go to school now</b>?
label-est_level = School level
why-est_level = The scholarship is different for each level.
opt-est_level-tk = TK (kindergarten)
opt-est_level-sd = SD (primary school)
opt-est_level-smp = SMP (junior high school)
opt-est_level-sma = SMA, SMK (senior high school)
opt-est_level-pt = University or training
q-est_years =
    <b>How many more years</b> at that level, this year included?
    Example: 3
label-est_years = Years left at this level
why-est_years = The scholarship is counted by the year.
q-est_birthdate =
    The participant’s <b>date of birth</b>?
    Example: 17 August 1970, or 17-8-1970
label-est_birthdate = Date of birth
why-est_birthdate = The JP age rises step by step, so the day depends on the year of birth.
q-est_months =
    For <b>how many months</b> have JP contributions been paid? You may write it in years.
    Example: 130, or 10 tahun 10 bulan
label-est_months = Months of JP contributions
why-est_months = The months paid decide whether JP is paid monthly or all at once. The branch can tell you.
q-est_wage_mean =
    What was the <b>average monthly wage</b> while in JP? Roughly is enough.
    Example: 4.500.000, or 4,5 juta
label-est_wage_mean = Average monthly wage
why-est_wage_mean = A monthly JP is worked out from the average reported wage. The amount is not kept.

## Estimates: what all results share

est-money = This is an <b>estimate</b> from your answers, not a promise. The exact amount is worked out by BPJS Ketenagakerjaan.
est-days = This is an <b>estimate</b> from your answers, not a promise. The exact dates are decided by BPJS Ketenagakerjaan.
est-receive = You get about <b>{ $net }</b>.
est-receive-between = You get between about <b>{ $least }</b> and <b>{ $most }</b>, depending on the tax.
est-sum = It comes to about <b>{ $sum }</b>.
est-sum-total = For total permanent disability it comes to about <b>{ $sum }</b>.
est-a-month = About <b>{ $monthly }</b> a month, for { $count } months at most.
est-pension = About <b>{ $amount }</b> a month.
est-layer = { $percent }% × { $part } = { $tax }
est-rules = <i>Based on: { $rules }.</i>
est-rules-unsure =
    Some of the numbers are not certain. Check with { -bpjs-phone } or a branch.
    <i>Based on: { $rules }.</i>
est-rule-unsure = Some of the numbers are not certain. Check with { -bpjs-phone } or a branch.

## JHT estimate

est-jht-all = The whole balance: <b>{ $balance }</b>
est-jht-taken-unsure = ⚠️ A part was taken out before, and this year is right at the limit of { $years } calendar years. The tax may be the usual one or the higher one. Ask the branch <b>before</b> you claim. Both are below.
est-jht-taken-unknown = ⚠️ The tax depends on whether a part was ever taken out, and when. Ask the branch. Both are below.
est-jht-final =
    <b>If all is paid within { $years } calendar years</b> (final tax)
    { $layers }
    Tax: { $tax }
    Paid out: { $balance } − { $tax } = <b>{ $net }</b>
est-jht-together = The part taken out before counts towards the limit of { $limit }, so the tax may be higher. Check with the branch.
est-jht-above = Usually that rate is only for the part above { $limit }; the branch confirms it.
est-jht-progressive =
    <b>If a part was taken out long ago</b> (progressive tax)
    { $layers }
    Tax: { $tax }
    Paid out: { $balance } − { $tax } = <b>{ $net }</b>
    Without an NPWP the tax is { $factor }% × { $tax } = { $higher }
est-jht-part =
    { $percent }% × { $balance } = <b>{ $part }</b>, at most
    The rest, { $rest }, stays in your JHT.
est-jht-part-tax =
    <b>Tax on this part</b>:
    { $layers }
    Paid out: <b>{ $net }</b>
est-jht-part-warning =
    ⚠️ <b>Think first about the tax on the rest ({ $rest })</b>
    You are safe if you take the rest by <b>{ $last }</b> ({ $years } calendar years). Later than that, more tax may be taken off. From which year exactly, the branch confirms.
est-jht-part-example =
    <b>Example with this balance</b>
    All of it by that day (final tax):
    { $final }
    Tax in all: { $together }

    The rest later (progressive tax):
    { $progressive }
    Tax in all, with the tax on this part: { $part } + { $later } = { $apart }
est-jht-part-more = The difference: { $apart } − { $together } = <b>{ $more }</b> more.
est-jht-part-npwp = Without an NPWP the progressive tax is { $factor }% × { $later } = { $higher }.

## JKP estimate

est-jkp-cap = Wage { $wage }: at most { $cap } of it counts.
est-jkp-cash =
    { $percent }% × { $counted } = { $monthly } a month
    { $count } × { $monthly } = <b>{ $sum }</b> if it is paid to the end
est-jkp-last = 📅 Claim by <b>{ $day }</b> ({ $count } months after the PHK).
est-jkp-lapsed = 📅 The last day to claim, { $day } ({ $count } months after the PHK), <b>has passed</b>. If in doubt, ask { -bpjs-phone }.
est-jkp-within = 📅 Claim within { $count } months of the date of the PHK.
est-jkp-unsure = What counts is the last wage your company reported; it may differ from your pay. The payments stop when you work again.

## JKM and JKK estimates

est-jkm-funeral-only = Self-employed (BPU) for less than { $count } months: only the funeral money, { $funeral }.
est-jkm-sum =
    Death benefit: { $death }
    Periodic benefit: { $periodic }
    Funeral money: { $funeral }
    { $death } + { $periodic } + { $funeral } = { $sum }
est-jkm-new-bpu = If self-employed (BPU) for less than { $count } months: only the funeral money, { $funeral }.
est-jkm-besides = The children’s scholarship and JHT are worked out separately and come on top.
est-jkk-death =
    Death benefit: { $percent }% × { $times } × { $wage } = { $death }
    Periodic benefit: { $periodic }
    Funeral money: { $funeral }
est-jkk-least = The death benefit is at least { $least }, so that is what counts.
est-jkk-death-sum = In all: { $death } + { $periodic } + { $funeral } = <b>{ $sum }</b>
est-jkk-disabled =
    <b>Total permanent disability</b>
    Benefit: { $percent }% × { $times } × { $wage } = { $total }
    Periodic benefit: { $periodic }
    In all: { $total } + { $periodic } = <b>{ $sum }</b>
est-jkk-disabled-part =
    <b>Partial disability</b>
    The percent in the table of the rules × { $times } × { $wage }. The percent follows the doctor’s statement, so it cannot be worked out here.
est-jkk-wage-unsure = What counts is the wage the company reported; it may differ from the pay received. The cost of treatment and transport, money while unable to work, and the children’s scholarship are not included.
est-jkk-until = 📅 The right to claim lasts until <b>{ $day }</b> ({ $count } years from the accident or diagnosis).
est-jkk-lapsed = 📅 The right to claim lasted until { $day } ({ $count } years from the accident or diagnosis), so it <b>has passed</b>. If in doubt, ask { -bpjs-phone }.
est-jkk-stmb =
    <b>While unable to work</b> (as the doctor says), paid for each month:
    { $first }% × wage, up to month { $count }
    { $later }% × wage, after that until healed
est-jkk-stmb-wage =
    <b>While unable to work</b> (as the doctor says), paid for each month:
    { $first }% × { $wage } = { $most }, up to month { $count }
    { $later }% × { $wage } = { $less }, after that until healed
est-jkk-transport =
    <b>Transport</b> of the participant, at most:
    By road, river or lake: { $land }
    By sea: { $sea }
    By air: { $air }
    If more than one is used, they add up.
est-jkk-home-care = <b>Care at home</b>: at most { $most }, for { $count ->
        [one] { $count } year
       *[other] { $count } years
    } at the longest. Other treatment is covered as far as it is medically needed.
est-jkk-report =
    📅 Report it by <b>{ $until }</b> ({ $count } hours from the accident or diagnosis).
    Employees: the company reports. Self-employed (BPU): they themselves or their organisation. The family may tell too.
est-jkk-report-no-hour = No hour was told, so it is counted from the beginning of that day.
est-jkk-report-maybe-late = ⚠️ That time may have passed, depending on the hour it happened. Report it now.
est-jkk-report-late = ⚠️ That time has passed. Report it now all the same. If the company is late, it pays the costs first.

## Scholarship estimate

est-school-line =
    { $level }: { $count ->
        [one] { $count } year
       *[other] { $count } years
    } × { $per_year } = <b>{ $amount }</b>
est-school-most-years = At this level at most { $count } years are paid.
est-school-later =
    <b>If the child goes on:</b>
    { $lines }
    All of it: <b>{ $sum }</b>
est-school-most = For at most { $count } children, together at most { $most }. The sums above are for each child.
est-school-yearly = To be claimed again every year, as long as the child is below { $age }, not married and not working (there are exceptions, ask the branch).

## JP estimate

est-jp-day = 📅 The JP age is reached on <b>{ $day }</b>: { $age } years, as is then in force.
est-jp-reached = 📅 The JP age ({ $age } years) has been reached.
est-jp-reached-before = 📅 By the JP age now in force it is reached on <b>{ $day }</b> ({ $age } years). But the JP age of earlier years may have been reached already. Check with the branch.
est-jp-unknown =
    { $count } months or more: <b>monthly</b>, { $percent }% × (months paid ÷ 12) × average monthly wage.
    Fewer than that: <b>all at once</b>, the contributions and their return. Ask for the months at a branch or { -bpjs-phone-ready }.
est-jp-impossible = JP has only existed since { $since }, so by now { $most } months can be paid at most. You wrote { $months } months. Please check again.
est-jp-going-on = Now { $months } months. If contributions go on until the JP age: about { $later } months.
est-jp-lump = Below { $count } months JP is paid <b>all at once</b>: the contributions and their return. The amount cannot be worked out here. Ask a branch or { -bpjs-phone-ready }.
est-jp-monthly = { $percent }% × ({ $months } ÷ 12) × { $wage } = <b>{ $amount }</b> a month
est-jp-limits-unsure = The minimum and maximum of this year have to be confirmed with the branch. Wages of past years are adjusted first, too, so the result may differ.
est-jp-limits = This year at least { $least } and at most { $most } a month, so <b>{ $within }</b>.
est-jp-wages-unsure = Wages of past years are adjusted first, so the result may differ. Check with the branch.
