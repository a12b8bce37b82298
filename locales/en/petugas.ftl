# Officers of the desk: signing in with a code, the account, and the administrators' page. No HTML.

## Signing in with a code

desk-code = Authenticator code
desk-code-label = Six-digit code
desk-code-rule = Open the authenticator app on your phone. Each code works only once.
desk-code-lost = Phone lost or replaced? Ask the administrator for a new link.
desk-code-wrong = This code does not match or was used before. Wait for the next one, then try again.
desk-code-late = Too much time has passed since the password. Sign in again from the start.
desk-busy = Many people are signing in just now. Try again in a few seconds.

## Authenticator in the account

desk-password-common = This password is too common: only one or two usual words, your name, or digits. Tip: string together four words that have nothing to do with each other.
desk-totp = Authenticator
desk-totp-why = With an authenticator, the password alone is not enough to enter your account.
desk-totp-wanted = Your role needs an authenticator. Set it up first; then the claims desk opens.
desk-totp-on = The authenticator is set up. Its code is asked for at every sign-in.
desk-totp-begin = Set up an authenticator
desk-totp-see = Show the authenticator
desk-totp-scan = Scan this QR code with the authenticator app on your phone.
desk-totp-qr = QR code for the authenticator app. It stands below in letters.
desk-totp-type = Can't scan? Type this key into the app:
desk-totp-code = Six-digit code shown in the app
desk-totp-add = Set up
desk-totp-late = That QR code is no longer valid. Scan this new one.
desk-totp-remove-code = To take it off, enter the six-digit code
desk-totp-remove = Take the authenticator off
desk-totp-kept = Your role needs an authenticator, so it can't be taken off. New phone? Ask the administrator for a new link.

## Administrators' page

desk-officers = Officers
desk-officer-manage = Manage officers
desk-officer-you = (you)
desk-role-officer = Officer
desk-role-officer-may = checks claims
desk-role-supervisor = Supervisor
desk-role-supervisor-may = also assigns claims and approves money
desk-role-auditor = Auditor
desk-role-auditor-may = only reads
desk-role-administrator = Administrator
desk-role-administrator-may = all a supervisor may, and manages officers
desk-officer-role = Role
desk-officer-branches = Branches (may be empty)
desk-officer-branches-rule = Separate them with commas, for example: pamekasan, sumenep. Empty means all branches.
desk-officer-all-branches = All branches
desk-officer-password = password set
desk-officer-no-password = no password yet
desk-officer-totp = authenticator set up
desk-officer-no-totp = no authenticator
desk-officer-add = Add an officer
desk-officer-add-do = Add and make a link
desk-officer-change = Change role or branches
desk-officer-save = Save
desk-officer-reset = New link
desk-officer-reset-why = Password, authenticator, older links and all sessions of this officer end. They come in again by the new link.
desk-officer-reset-do = End these and make a new link
desk-officer-sign-out = Sign out of all devices
desk-officer-sign-out-why = All sessions and links of this officer end. The password stays.
desk-officer-sign-out-do = Sign out now
desk-officer-remove = Remove the officer
desk-officer-remove-why = This officer can't sign in any more from this moment. The name stays in the history of claims.
desk-officer-remove-do = Remove { $name }
desk-officer-link = Sign-in link for { $name }
desk-officer-link-once = Shown only once, valid for 24 hours, works one time. Hand it to the officer yourself.
desk-officer-done-rights = Role and branches are saved. They hold from now on.
desk-officer-done-signed_out = All sessions of that officer have ended.
desk-officer-done-removed = That officer has been removed.
desk-officer-name = An officer's name has 2 to 40 letters, digits, spaces, dots, hyphens or apostrophes, and is no word used in the history of claims.
desk-officer-role-missing = Choose the role from the list.
desk-officer-known = { $name } is already there. For a new link, make one on that officer's card.
desk-officer-branch-unknown = There is no branch “{ $branch }” in the list, or there are several. Choose from what is offered while typing.
desk-officer-stale = Somebody else has just changed this officer's role or branches, so nothing was saved. Check again, then save.
desk-officer-gone = That officer is no longer there.
desk-officer-last = This is the last administrator. Make somebody else an administrator first; then this one can be changed or removed.
