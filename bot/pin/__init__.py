"""The PIN Klaim: derived, delivered, typed. It is stored nowhere.

The problem: six digits have a million values, so whatever is stored of them (a hash as well) gives them away; and a PIN drawn at random
and kept in memory is lost in a crash between the drawing and the checking.
The choice: the PIN is the HMAC of the request's random id and the claim under a secret of the operator's. The job holds the
request's id only; delivery and check derive the same digits whenever they need them.
What it costs: who has the secret and the request's id has the PIN. Tries are counted and requests expire in the dialogue, not here.
"""
