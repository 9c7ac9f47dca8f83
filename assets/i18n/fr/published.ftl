### Comparer une page publiée avec le registre : le rapport de la ligne de commande.

published-worth = Le programme compare des mots, hors ligne. Il ne comprend pas le sens : ce qui est dit autrement peut lui échapper. Ce n’est pas un avis juridique.
published-missing = Dans le registre, pas trouvé sur la page : { $number }
published-unknown = Sur la page, inconnu du registre : { $number }
published-found = Retrouvé sur la page : { $number }

published-kind-purpose = Objectif : { $value }
published-kind-recipient = Destinataire : { $value }
published-kind-country = Pays : { $value }
published-kind-duration = Durée : { $value }
published-kind-right = Droit : { $value }
published-kind-contact = Coordonnées : { $value }
published-kind-organisation = Organisation : { $value }

published-paragraph = [paragraphe { $number }]
published-page = [page { $number }]

published-hours =
    { $count ->
        [one] { $number } heure
       *[other] { $number } heures
    }

published-working-days =
    { $count ->
        [one] { $number } jour ouvré
       *[other] { $number } jours ouvrés
    }
