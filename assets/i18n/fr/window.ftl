# Le cadre de la fenêtre : navigation, enregistrement, annulation, messages.

opening = Ouverture du registre…
drop-here = Déposez ici un tableur ou un fichier d’échange pour l’importer.
nav = Écrans
# Le titre de la fenêtre, que les lecteurs d’écran annoncent.
page-title = { $screen } – Registre
nav-register = Registre
nav-organisation = Organisation
nav-parties = Tiers
nav-documents = Documents
nav-import = Import
nav-history = Historique
nav-data = Fichier et sauvegardes
nav-settings = Réglages
nav-about = À propos

state-saved = Enregistré
state-waiting = Modification en cours
state-saving = Enregistrement…
state-refused = Non enregistré
state-read-only = Lecture seule
state-retry = Réessayer

undo = Annuler
redo = Rétablir
undo-step = Annuler : { $step }
redo-step = Rétablir : { $step }
undo-nothing = Annuler : rien à annuler
redo-nothing = Rétablir : rien à rétablir
undone = Annulé : { $step }.
redone = Rétabli : { $step }.
step-of = { $op } ({ $names })
# Une étape qui touche plus de choses qu’on n’en nomme.
step-names-more = { $names } et d’autres
changed-elsewhere = Un autre programme a changé le registre : il a été relu, et vos saisies en attente sont gardées.

messages = Messages
dismiss = Fermer le message
cancel = Interrompre
phase-begin = Préparation…
closing = Fermer sans tout enregistrer ?
closing-text = Une saisie n’a pas pu être enregistrée : elle est encore à l’écran, et serait perdue. Le reste du registre est à l’abri.
closing-anyway = Fermer quand même
leaving = Quitter cet écran sans tout enregistrer ?
leaving-anyway = Quitter quand même
size-bytes = { $count } octets
size-kilo = { $count } Ko
size-mega = { $count } Mo

# Les éléments communs à tous les écrans : boutons, listes, dates, champs des fiches.

ui-close = Fermer
ui-cancel = Annuler
ui-keep = Ne rien changer
ui-clear = Vider
ui-remove = Retirer
ui-reading = Lecture en cours…
ui-unread = Cet écran n’a pas pu être lu. Le registre est à l’abri.

ui-combo-add = Ajouter…
ui-combo-chosen = { $label } : ce qui est choisi
ui-combo-clear = Vider « { $label } »
ui-combo-create = Créer « { $text } »
ui-combo-drop = Retirer « { $name } »
ui-combo-nothing = Rien ne correspond.
ui-combo-unknown = « { $text } » n’est pas dans la liste, et n’est donc pas enregistré.

ui-date-open = Choisir dans un calendrier
ui-date-pick = { $label } : choisir dans un calendrier
ui-date-calendar = Calendrier
ui-date-before = Mois précédent
ui-date-after = Mois suivant
ui-date-month = Mois
ui-date-year = Année
ui-date-wrong = « { $text } » n’est pas une date, et n’est donc pas enregistré. Écrivez par exemple 22/11/2026 ou 22 novembre 2026.

ui-yes = Oui
ui-no = Non
ui-not-said = Non précisé
ui-example = Ex. : { $example }
ui-help-of = Aide : { $label }
ui-help-known = Une durée connue
ui-help-known-say = La reprendre remplit toute la règle ; chaque valeur reste à vous, et se corrige.
ui-help-known-take = Reprendre : { $name }
ui-help-known-key = Entrée
ui-help-rules = Ce que le programme vérifie ici
ui-help-rules-say = Selon ce qui est rempli, il peut dire :
ui-help-rule = Ce que regarde cette règle
ui-more = Plus de détails ({ $count })
ui-less = Moins de détails
ui-why = En savoir plus
ui-unconfirmed = Vient d’un modèle, à confirmer
ui-confirm = Confirmer
ui-unanswered = Non renseigné
ui-not-applicable = Sans objet
ui-not-applicable-reason = Pourquoi la question ne se pose pas

ui-line-up = Monter « { $name } »
ui-line-down = Descendre « { $name } »
ui-line-remove = Retirer « { $name } »
ui-line-drag = Faire glisser pour déplacer
ui-line-unconfirmed = À confirmer
ui-line-missing = { $count ->
    [one] { $count } point manque
   *[other] { $count } points manquent
}
ui-row = { $label }, ligne { $number }
ui-row-remove = Retirer la ligne { $number } : { $text }
ui-links-all = Toutes

ui-count-wrong = « { $text } » n’est pas un nombre entier, et n’est donc pas enregistré. N’écrivez que des chiffres.
ui-unit = { $label } : unité
ui-unit-days = { $count ->
    [one] jour
   *[other] jours
}
ui-unit-weeks = { $count ->
    [one] semaine
   *[other] semaines
}
ui-unit-months = { $count ->
    [one] mois
   *[other] mois
}
ui-unit-years = { $count ->
    [one] an
   *[other] ans
}

ui-entry-source = D’où cela vient : { $name }
ui-entry-source-short = D’où cela vient
ui-entry-ended = « { $name } » n’est plus en vigueur.
ui-confidence-primary = Lu dans le texte lui-même.
ui-confidence-secondary = Lu chez un tiers qui le rapporte.
ui-confidence-practice = Usage courant, qu’aucun texte n’impose.
ui-confidence-to-confirm = À vérifier avant de s’y fier.
ui-country-eea = Dans l’Espace économique européen.
ui-country-adequate = Protection reconnue adéquate par la Commission européenne ({ $decision }).
ui-country-partly-adequate = Protection reconnue adéquate par la Commission européenne pour une partie des destinataires seulement ({ $decision }).

ui-party-open = Ouvrir la fiche de « { $name } »
ui-party-unnamed = Tiers sans nom
ui-entity-unnamed = Organisme sans nom
ui-site-unnamed = Établissement sans nom
ui-sites-none = Aucun établissement n’est décrit dans « Organisation » : il n’y a rien à choisir.
ui-measure-unnamed = Mesure sans nom
ui-measures-none = Aucune mesure commune : celles que vous décrirez dans « Organisation » vaudront pour toutes les fiches.
ui-measures-open = Ouvrir l’organisation
ui-measure-reason = Pourquoi « { $name } » ne s’applique pas ici

ui-document-title = Titre
ui-document-link = Adresse ou emplacement
ui-file-attach = Joindre un fichier…
ui-file-save = Enregistrer une copie…
ui-file-remove = Retirer le fichier « { $name } »
ui-file-unnamed = Fichier sans nom
