### Times of a claim that was filed: the operator's promises, lateness, appointments, the timeline

## Promises, always in the operator's name

promise = 📆 { $operator } promises: { $stage } by <b>{ $day }</b>. If that day passes, I will tell you first.
promise-none = 📆 { $operator } has promised no day for this step yet. As soon as there is news, I write it here.
promise-participant = 📆 Please correct it by <b>{ $day }</b>. You need more time? Tell { $operator } ({ $contact }).
promise-passed = 📆 The promised day, { $day }, has passed. This claim is on the officers’ list of late ones; there is no new day yet.
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
