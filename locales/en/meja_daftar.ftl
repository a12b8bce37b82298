# The list of claims at the desk: searching, filtering, ordering, and who has what open. No HTML.

desk-search = Find a claim
desk-search-hint = Name, NIK, KPJ, phone, account or claim number
desk-search-do = Find
desk-search-nothing = No claim fits
desk-search-nothing-do = Check the number, or try one part of the name.
desk-search-long = This search has { $length } characters; at most { $most }. One number or name is enough.
desk-search-empty = Type a number or a name, such as Sekar or KLM-7Q2K-M4XW.
desk-filter-unknown = A filter in that address is not known, so the usual list is shown.
desk-filter-place = The page in that address is not known, so the first one is shown.
desk-toggles = Filter further
desk-mine = Mine
desk-doubtful = To be looked at
desk-shared = Number used twice
desk-more-filters = Branch, programme, order
desk-branch = Branch
desk-every-branch = All branches
desk-programme = Programme
desk-every-programme = All programmes
desk-order = Order
desk-order-urgent = Late first, then longest
desk-order-oldest = Waiting longest
desk-order-newest = Newest
desk-apply = Apply
desk-filters-clear = Clear filters
desk-found =
    { $count ->
        [one] 1 claim
       *[other] { $count } claims
    }
desk-no-name = No name
desk-heir-of = for { $name }
desk-promised = promised for { $day }
desk-nobodys = Not taken yet
desk-opened-by = Open at { $officer }
desk-opened-too = Also open at { $officers }.
desk-doubts-more = and { $count } more
desk-page-first = First
desk-page-before = Previous
desk-page-after = Next
desk-page-last = Last
desk-views = My lists:
desk-view-keep = Keep this list
desk-view-call = Name of the list
desk-view-save = Keep
desk-view-drop = Delete list { $name }
desk-view-name = Give this list a name of at most { $most } characters, such as Late in Pamekasan.
desk-view-many = There are { $most } lists already. Delete one first.
