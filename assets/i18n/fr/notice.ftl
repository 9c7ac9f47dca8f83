# Frame of privacy notices, in French, the reference: headings, linking words, what is to be completed.

## Headings
privacy-who = Qui est responsable de vos données ?
privacy-dpo = À qui poser vos questions ?
privacy-why = Pourquoi utilisons-nous vos données ?
privacy-data = Quelles données utilisons-nous ?
privacy-sources = D’où viennent vos données ?
privacy-mandatory = Devez-vous nous donner ces données ?
privacy-recipients = Qui reçoit vos données ?
privacy-transfers = Vos données sortent-elles de l’Espace économique européen ?
privacy-retention = Combien de temps gardons-nous vos données ?
privacy-automated = Une machine décide-t-elle à votre sujet ?
privacy-rights = Quels sont vos droits ?
privacy-objection = Votre droit d’opposition
privacy-exercise = Comment exercer vos droits ?
privacy-complaint = À qui vous plaindre ?
privacy-special = Utilisons-nous des données sensibles ?
privacy-cookies = Que laisse ce site sur votre appareil ?
privacy-closing = De quand date ce texte ?
privacy-introduction = Pour commencer
privacy-more-at = Où en savoir plus ?

## Columns of tables
privacy-column-why = Pourquoi
privacy-column-basis = Ce qui nous y autorise (article 6 du RGPD)
privacy-column-kept = Combien de temps
privacy-column-tracker-name = Nom
privacy-column-tracker-purpose = À quoi il sert
privacy-column-tracker-issuer = Qui le dépose
privacy-column-tracker-lifetime = Combien de temps il reste
privacy-column-tracker-consent = Avec votre accord ?
privacy-tracker-ours = Nous
privacy-tracker-asked = Oui
privacy-tracker-not-asked = Non

## Linking words
privacy-unnamed-data = données sans nom
privacy-officer = notre délégué à la protection des données

## What is to be completed or confirmed
privacy-to-complete = [À COMPLÉTER : { $value }]
privacy-to-confirm = [À CONFIRMER : valeur d’un modèle]
# What people type for the two above, in any language: without brackets, parted by strokes.
privacy-marks = à compléter | à confirmer | to complete | to be completed | to confirm | to be confirmed
privacy-missing-controller = le nom du responsable
privacy-missing-contact = une adresse, un téléphone ou un e-mail
privacy-missing-joint = les organismes qui décident avec vous
privacy-missing-alone = décidez-vous seul, ou avec un autre organisme ?
privacy-missing-arrangement = l’endroit où lire l’essentiel de votre accord
privacy-missing-dpo = avez-vous désigné un délégué à la protection des données ?
privacy-missing-dpo-contact = comment joindre votre délégué à la protection des données
privacy-missing-purpose = à quoi servent les données
privacy-missing-basis = la base légale de cet usage
privacy-missing-law = le texte de loi
privacy-missing-interest = votre intérêt légitime
privacy-missing-withdrawal = comment retirer son accord
privacy-missing-data = les données utilisées
privacy-missing-which-data = quelles données précisément ?
privacy-missing-sensitive = utilisez-vous des données sensibles ?
privacy-missing-condition = l’exception de l’article 9
privacy-missing-source = d’où viennent ces données
privacy-missing-source-of = d’où viennent ces données ? { $value }
privacy-missing-mandatory = obligatoire ou facultatif ? { $value }
privacy-missing-consequence = ce qui se passe sans ces données
privacy-missing-recipients = qui reçoit les données, ou personne
privacy-missing-recipient = le nom ou la catégorie de ce destinataire
privacy-missing-transfers = les données sortent-elles de l’Espace économique européen ?
privacy-missing-importer = qui reçoit ces données
privacy-missing-country = le pays ou l’organisation
privacy-missing-mechanism = la garantie en vigueur pour cet envoi
privacy-missing-copy = où lire cette garantie
privacy-missing-retention = combien de temps les données sont gardées
privacy-missing-retention-of = combien de temps les données sont gardées pour « { $value } »
privacy-missing-retention-data = durée de conservation de ces données ? { $value }
privacy-missing-retention-data-of = durée de conservation de ces données, pour « { $value } » ? { $data }
privacy-missing-duration = la durée ou le critère
privacy-missing-start = { $value }, à compter de quand ?
privacy-missing-start-of = { $period }, à compter de quand, pour « { $value } » ?
privacy-missing-automated = une machine décide-t-elle sans intervention humaine ?
privacy-missing-profiling = une machine évalue-t-elle les personnes (profilage) ?
privacy-missing-logic = comment la machine décide
privacy-missing-consequences = ce que cela change pour la personne
privacy-missing-intervention = comment obtenir l’avis d’une personne
privacy-missing-rights = la base légale, dont dépendent d’autres droits
privacy-missing-prospecting = est-ce de la prospection ? { $value }
privacy-missing-rights-contact = à qui écrire pour exercer ses droits
privacy-missing-authority = l’autorité de contrôle compétente
privacy-missing-full-text = l’adresse de la mention complète
privacy-missing-tracker-name = le nom de ce traceur
privacy-missing-tracker-purpose = à quoi sert ce traceur
privacy-missing-tracker-lifetime = combien de temps il reste
privacy-missing-tracker-consent = demandez-vous l’accord ?
