### Times of a claim that was filed: the operator's promises, lateness, appointments, the timeline

## Promises, always in the operator's name

promise = 📆 { $operator } promises: { $stage } by <b>{ $day }</b>. If that day passes, I will tell you first.
promise-none = 📆 { $operator } has promised no day for this step.
promise-participant = 📆 Please correct it by <b>{ $day }</b>. You need more time? Tell { $operator } ({ $contact }).
promise-passed = 📆 We are sorry: the promised day, { $day }, has passed. There is no new one yet.
promise-passed-participant = 📆 The day asked for, { $day }, has passed. Your correction is still awaited.

stage-filing = recorded
stage-unknown = confirmed
stage-recorded = check begun
stage-verifying = check finished
stage-scheduled = decided
stage-approved = payment begun
stage-paying = money transferred

## Late

late = ⏰ We are sorry: <b>{ $claim }</b> ({ $reference }) is late, and it is not your fault. The promise of { $operator } ({ $stage } by { $day }) no longer holds; there is no new day yet.
late-next-operator = Next: your claim is on the officers’ list of late ones. I write the news here.
late-next-bank = Next: your claim is on the officers’ list of late ones. Please check your account first.
late-call = You want to ask? Contact { $operator } ({ $contact }) with the number above. Or { -bpjs-phone-ready }.
late-participant = ⏰ The correction of <b>{ $claim }</b> ({ $reference }) is still awaited; the day was { $day }. Your claim and answers stay saved. You need time or help? Contact { $operator } ({ $contact }) with the number above.
late-mail-title = { $count ->
    [one] One claim is late
   *[other] { $count } claims are late
}
late-mail =
    { $count ->
        [one] One claim is late
       *[other] { $count } claims are late
    } at the desk of { $operator }; the longest since { $day }.
    The participants were told, and wait. The list: { $url }

## Appointments from the participant’s side

btn-coming = ✅ I will come
btn-other-day = 📅 Ask for another day
btn-day = { $day }
btn-map = 🗺️ Show the map
coming-noted = ✅ All right, { $operator } knows that you will come. I will remind you the day before.
other-day-which = Which day would suit you? Tap one, or write it in your own words, for example: Wednesday morning, or after the 10th. An officer reads it. The present appointment holds until there is a new one.
other-day-noted = 📨 Your request is with the officers of { $operator }. The present appointment holds until there is a new one; as soon as there is, I will tell you.
day-noted = 📨 Your request (<b>{ $day }</b>) is with the officers of { $operator }. The present appointment holds until an officer sets a new one; as soon as there is one, I will tell you.
appointment-tomorrow = 🔔 Tomorrow you have an appointment for <b>{ $claim }</b> ({ $reference }).
appointment-today = 🔔 Today you have an appointment for <b>{ $claim }</b> ({ $reference }).
calendar-file = claim-appointment
calendar-title = Claim appointment: { $claim }
calendar-caption = 🗓️ The appointment of <b>{ $claim }</b> for your phone’s calendar. Tap to save it.
calendar-cancelled = 🗓️ The appointment of <b>{ $claim }</b> no longer holds. Tap to take it out of your phone’s calendar.

## The timeline

timeline-done = ✅ { $step } · { $at }
timeline-now = ▶️ <b>{ $state }</b> since { $at }
timeline-now-by = ▶️ <b>{ $state }</b> since { $at }, by { $day } (promised by { $operator })
timeline-end = ⏹️ <b>{ $state }</b> · { $at }
timeline-expected = ○ { $step }
timeline-expected-by = ○ { $step } · about { $day }
timeline-sent =
    { "" }
    📎 { $count } documents sent { $at }
timeline-sent-named =
    { "" }
    📎 Sent { $at }: { $documents }

step-filing = Filed
step-recorded = Recorded
step-verifying = Checked
step-needs_correction = Correction asked for
step-scheduled = Appointment made
step-approved = Approved
step-paying = Transfer begun
step-rejected = Not approved
step-returned = Money came back
step-paid = Money transferred

btn-timeline = { $claim }
btn-receipt = 🧾 Receipt
