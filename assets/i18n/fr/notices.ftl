# Les mentions d’information en dehors de leur texte : où elles en sont, ce qui reste à faire, d’où vient une phrase.

## Sortes et états
notice-kind-full = complète
notice-kind-short = courte
notice-kind-panel = panneau
notice-kind-staff = salariés
notice-kind-applicants = candidats
notice-kind-footer = pied d’e-mail
notice-kind-oral = orale
notice-kind-consent = accord
notice-kind-cookies = cookies
notice-kind-indirect = données reçues d’ailleurs
notice-state-draft = projet
notice-state-published = publiée
notice-state-published-on = publiée le { $value }
notice-state-withdrawn = retirée
notice-column-kind = Sorte
notice-column-state = État
notice-column-left = À compléter
notice-column-reviews = À relire
notice-column-stale = Plus à jour

## Réponses de la commande
notice-list-empty = Ce registre n’a pas encore de mention. « registre notice new » en prépare une.
notice-created = Mention « { $name } » ajoutée ({ $kind }). Fiches : { $sheets }. Points à compléter ou à confirmer : { $left }.
notice-published = Mention « { $name } » notée comme publiée (étape { $step }). Ce qu’elle dit est gardé : le registre signalera ce qui ne sera plus vrai.
notice-withdrawn = Mention « { $name } » notée comme retirée (étape { $step }).
notice-rewritten = Phrase { $number } remplacée ({ $step ->
    [none] elle disait déjà cela
   *[other] étape { $step }
}) : « { $said } »
notice-reviewed = Point { $number } relu ({ $step ->
    [none] rien n’a changé
   *[other] étape { $step }
}) : « { $said } »
notice-own = (vos mots)
notice-left = À faire : { $said } ({ $from })
notice-review-changed = À relire (n° { $number }), les faits ont changé : « { $text } »
notice-review-language = À relire (n° { $number }), la mention est maintenant dans une autre langue : « { $text } »
notice-review-gone = À relire (n° { $number }), la phrase remplacée n’est plus dans la mention : « { $text } »
notice-review-twice = À relire (n° { $number }), une autre de vos phrases tient déjà cette place : « { $text } »
notice-flag = À voir ({ $kind }) : « { $words } »
notice-flag-vague = vague
notice-flag-endless = durée sans fin
notice-flag-partners = destinataires non nommés
notice-flag-et-cetera = liste ouverte
notice-flag-conditional = ce qui peut être ou ne pas être
notice-flag-reference = référence interne
notice-flag-other-language = autre langue
notice-sheet-whole = { $sheet } parle de plusieurs publics et dit la même chose à tous : reliez ses données aux personnes.
notice-tenths = { $whole },{ $tenth }
notice-ease = { $sentences ->
    [one] { $sentences } phrase
   *[other] { $sentences } phrases
}, { $words } mots ; en moyenne { $mean } mots par phrase ; { $percent } % de phrases longues.

## Ce qui n’est plus à jour
notice-stale-facts = Le registre a changé :
notice-stale-new = Le registre dit en plus :
notice-stale-gone = Le registre ne dit plus :
notice-stale-law = Le droit a changé :
notice-stale-own = Vous avez choisi d’autres mots :
notice-stale-wording = Nos mots ont changé, pas les faits (rien à republier) :
notice-fact-change = { "    " }{ $from } : { $was } → { $is }
notice-fact-absent = rien
notice-fact-yes = oui
notice-fact-no = non
notice-fact-none = aucun
notice-fact-unknown = sans réponse
notice-fact-not-applicable = sans objet

## D’où vient une phrase
notice-part-register = le registre
notice-part-entity = l’organisme
notice-part-party = les tiers
notice-part-name = Nom
notice-part-legal-form = Forme juridique
notice-part-siren = SIREN
notice-part-address = Adresse
notice-part-contact = Moyens de contact
notice-part-public-body = Organisme public
notice-part-public-task = Mission publique
notice-part-dpo = Délégué à la protection des données
notice-part-representative = Représentant dans l’Union européenne
notice-part-rights = À qui écrire pour exercer ses droits
notice-part-law = le droit
notice-part-sheet = la fiche
notice-revision = étape { $value }
notice-published-since = { $title } – publiée le { $day }
