### Holding a published page against the register: the report of the command line.

published-worth = The program compares words, offline. It does not understand what they mean: what is said otherwise may escape it. This is not legal advice.
published-missing = In the register, not found on the page: { $number }
published-unknown = On the page, not known to the register: { $number }
published-found = Found on the page: { $number }

published-kind-purpose = Purpose: { $value }
published-kind-recipient = Recipient: { $value }
published-kind-country = Country: { $value }
published-kind-duration = Duration: { $value }
published-kind-right = Right: { $value }
published-kind-contact = Contact: { $value }
published-kind-organisation = Organisation: { $value }

published-paragraph = [paragraph { $number }]
published-page = [page { $number }]

published-hours =
    { $count ->
        [one] { $number } hour
       *[other] { $number } hours
    }

published-working-days =
    { $count ->
        [one] { $number } working day
       *[other] { $number } working days
    }
