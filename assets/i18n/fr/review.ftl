# Relire et confirmer : la page de relecture, les valeurs proposées par un modèle, les règles expliquées, la revue d'une fiche.

## La page de relecture
review-title = Relire la fiche { $reference } : { $name }
review-lead = Voici toute la fiche en mots simples. Lisez-la, corrigez ce qui n’est pas vrai chez vous, puis confirmez.
review-count =
    { $count ->
         [one] Une valeur proposée par le modèle, à confirmer
        *[other] { $count } valeurs proposées par le modèle, à confirmer
    }
review-legend = Elles sont soulignées en pointillé. Le petit chiffre renvoie à leur source, au bas de la page.
review-legend-of = Elles viennent du modèle « { $model } », version { $version }, et sont soulignées en pointillé. Le petit chiffre renvoie à leur source, au bas de la page.
review-nothing = Aucune valeur de cette fiche n’attend d’être confirmée.
review-open-title = Ce qui reste ouvert
review-open-questions = Vous seul pouvez le dire. Chaque question mène à sa place dans la fiche.
review-open-asked = L’article 30 demande encore :
review-practice = Usage, pas une règle
review-usual = Le modèle laisse ces durées ouvertes. Voici ce qui se fait d’ordinaire, ou ce que disent des commentaires : reprenez-le s’il vous convient, ou ouvrez la ligne pour dire votre durée.
review-usual-figure = D’ordinaire : { $figure }.
review-usual-reported = Selon des commentaires, à vérifier avant de s’y fier : { $figure }.
review-usual-take = Reprendre
review-usual-take-for = Reprendre la durée d’usage pour { $name }
review-usual-take-all =
    { $count ->
        [one] Reprendre cette durée
       *[other] Reprendre ces { $count } durées
    }
review-usual-taken =
    { $count ->
        [one] Une durée est écrite dans la fiche.
       *[other] { $count } durées sont écrites dans la fiche.
    }
review-article = article { $article } du RGPD
review-part = { $label } : { $value }
review-label = { $label } :
review-part-who = Qui est responsable ?
review-part-clients = Pour quels clients, et que faites-vous pour eux ?
review-part-why = Pourquoi, et de quel droit ?
review-part-whom = Sur qui ?
review-part-what = Quelles données ?
review-part-sees = Qui les reçoit ?
review-part-outside = Partent-elles hors d’Europe ?
review-part-how-long = Combien de temps les gardez-vous ?
review-part-protected = Comment sont-elles protégées ?
review-rest = Le reste de la fiche
review-unseen = Autres valeurs proposées
review-common-measures = Mesures communes à toutes les fiches
review-duration-open = durée à préciser
review-change = Modifier
review-change-part = Modifier : { $part }
review-proposed =
    { $count ->
         [0] , proposé par le modèle
         [one] , proposé par le modèle, source { $numbers }
        *[other] , proposé par le modèle, sources { $numbers }
    }
review-sources = D’où viennent ces valeurs
review-source = { $source }, au { $day }.
review-begins = Cette activité a lieu : la fiche passe de « En cours de rédaction » à « En vigueur »
review-begins-help = Les documents montrent les fiches en vigueur. Décochez si l’activité n’a pas commencé, ou si la fiche est à finir.
review-confirm-all =
    { $count ->
         [one] Tout confirmer (une valeur)
        *[other] Tout confirmer ({ $count } valeurs)
    }
review-read-first = Le bouton attend que la dernière ligne de la fiche ait été affichée : faites défiler la page, ou appuyez sur Fin.
review-read-done = La fiche a été affichée jusqu’à sa dernière ligne.
review-confirm-key = ou Ctrl+Entrée
review-open-sheet = Ouvrir la fiche
review-to-todo = Voir ce qui reste à faire
review-confirmed =
    { $count ->
         [one] Fiche { $reference } : une valeur confirmée.
        *[other] Fiche { $reference } : { $count } valeurs confirmées.
    }

## Dans la fiche
review-banner =
    { $count ->
         [one] Une valeur de cette fiche est proposée par un modèle, et personne ne l’a encore confirmée.
        *[other] { $count } valeurs de cette fiche sont proposées par un modèle, et personne ne les a encore confirmées.
    }
review-banner-open = Relire et confirmer
review-origin = D’où vient cette valeur
review-line-confirm =
    { $count ->
         [one] Confirmer « { $name } » : une valeur
        *[other] Confirmer « { $name } » : { $count } valeurs
    }
review-model-field = Modèle de départ
    .tip = Le modèle qui a proposé des réponses au départ. Ce sont les vôtres dès que vous les confirmez.
review-model = { $model }, version { $version }
review-model-facts = Ce qui a été répondu oui :

## Durées connues
review-known = Reprendre une durée connue
review-known-placeholder = Facture, CV, vidéo…
review-known-model = Sur lesquelles s’appuie le modèle de cette fiche
review-known-alike = Qui ressemblent à cette fiche
review-known-other = Les autres
review-known-from = { $period } à compter de : { $start }
review-known-archive = puis { $period } à part
review-known-bound = c’est { $bound }
review-known-practice = { $source } (usage courant, qu’aucun texte n’impose)
review-known-to-confirm = À vérifier : { $source }
review-known-taken = Durée reprise : { $name }. Vérifiez qu’elle vous convient.

## Pourquoi ? La page d'une règle
review-rule-title = Pourquoi ce point ?
review-rule-asks = Qui le demande
review-rule-article = Article
review-rule-theme = Sujet
review-rule-reads = Ce que le programme regarde
review-rule-source = Source
review-rule-trust = Fiabilité
review-rule-code = Nom de la règle
review-rule-yours = Le programme signale ; il ne juge pas et n’empêche rien. C’est vous qui décidez.
review-rule-not-here = Ne s’applique pas ici…
review-rule-reason = Pourquoi ce point ne s’applique pas à cette fiche
review-rule-reason-help = La raison est gardée avec la fiche et dans l’historique.
review-rule-reason-missing = Écrivez une raison, même courte : elle vous servira si l’on vous pose la question.
review-rule-put-aside = Écarter ce point
review-rule-answered = Point écarté, avec sa raison. On peut le reprendre dans « Ce qui manque ».
review-rule-because = Écarté parce que : { $reason }
review-rule-no-reason = Écarté sans raison écrite : le point reste signalé.
review-rule-take-back = Reprendre
review-rule-take-back-of = Reprendre : { $rule }
review-rule-taken-back = Le point est de nouveau regardé.

## Où en est l'article 30
review-letters = Où en est chaque lettre de l’article 30
review-letter = ({ $letter }) { $name }
review-letter-answered = répondu
review-letter-none = néant
review-letter-not_applicable = sans objet
review-letter-missing = à compléter

## Revue d'une fiche
review-read-again = Relire la fiche…
review-dialog-title = Relire la fiche { $reference }
review-dialog-lead = Quatre questions, une fois par an environ : c’est le « tri » que conseille la CNIL. Répondez à ce que vous savez.
review-unchanged = Rien n’a changé
review-unchanged-help = Une pression suffit si la fiche dit toujours vrai : la date de revue est notée.
review-ask-minimised = Chaque donnée est-elle vraiment utile ?
review-ask-sensitive = Y a-t-il des données sensibles ?
review-ask-access = Seules les personnes qui en ont besoin les voient-elles ?
review-ask-erasure = Les données partent-elles quand leur temps est passé ?
review-ask-now = Dans la fiche : { $text }
review-in-order = En ordre
review-to-do = À faire
review-note = Note : { $question }
review-note-placeholder = Ce qui est à faire, ou pourquoi c’est en ordre
review-due = Prochaine revue le
review-due-help = Sans date : dans un an.
review-save = Enregistrer la revue
review-saved = Revue de la fiche { $reference } enregistrée.
review-section = Revues
    .legal = Tri et mise à jour – art. 5(1)
    .help = Les relectures de la fiche, avec leur date. « Relire la fiche… », dans le menu « Actions », en ajoute une.
review-list = Revues faites
    .tip = Chaque relecture laisse une trace datée.
review-list-add = Ajouter une revue
    .line = Revue { $number }
review-list-empty = Aucune revue pour l’instant.
review-field-day = Faite le
    .tip = Le jour de cette relecture.
review-field-reviewer = Par
    .tip = La personne qui a relu.
    .sample = Camille Durand
review-field-unchanged = Rien n’avait changé
    .tip = Oui si la fiche était encore juste telle quelle.
review-field-minimised = Chaque donnée est utile
    .legal = Minimisation – art. 5(1)(c)
    .tip = Oui si vous vous servez vraiment de tout ce que vous demandez.
review-field-minimised-note = Ce qui est à faire sur les données
    .tip = Ce que vous ne demanderez plus, ou ce qui est à effacer.
    .sample = Retirer la date de naissance du formulaire
review-field-sensitive = Données sensibles absentes, ou permises
    .legal = Art. 9
    .tip = Oui s’il n’y en a pas, ou si l’exception indiquée vaut encore.
review-field-sensitive-note = Ce qui est à faire sur les données sensibles
    .tip = Ce que vous avez décidé pour elles.
    .sample = Effacer les certificats médicaux déjà contrôlés
review-field-access = Seuls ceux qui en ont besoin les voient
    .legal = Confidentialité – art. 5(1)(f)
    .tip = Oui si chacun ne voit que ce qu’il lui faut pour son travail.
review-field-access-note = Ce qui est à faire sur les accès
    .tip = Les accès à retirer, à réduire ou à vérifier.
    .sample = Fermer le compte de l’ancienne stagiaire
review-field-erasure = Les données partent à temps
    .legal = Limitation de la conservation – art. 5(1)(e)
    .tip = Oui si ce qui a passé sa durée est bien parti.
review-field-erasure-note = Ce qui est à faire sur les durées
    .tip = Ce qui reste à effacer, ou la durée à revoir.
    .sample = Effacer les candidatures de 2022

## Nouvelle version d'un modèle
review-update-banner =
    { $count ->
         [0] Le modèle « { $model } » a une nouvelle version ; elle ne change rien à cette fiche.
         [one] Le modèle « { $model } » a une nouvelle version : une valeur y est différente.
        *[other] Le modèle « { $model } » a une nouvelle version : { $count } valeurs y sont différentes.
    }
review-update-banner-answers =
    { $count ->
         [one] Vos réponses au démarrage guidé ont changé : une valeur de cette fiche serait différente.
        *[other] Vos réponses au démarrage guidé ont changé : { $count } valeurs de cette fiche seraient différentes.
    }
review-update-open = Voir les différences
review-update-title = Nouvelle version du modèle « { $model } »
review-update-title-answers = Vos réponses ont changé : « { $model } »
review-update-lead = De la version { $from } à la version { $to }. Cochez ce que vous voulez reprendre ; le reste de la fiche ne bouge pas.
review-update-lead-answers = Cochez ce que vous voulez reprendre ; le reste de la fiche ne bouge pas.
review-update-same = La fiche dit déjà ce que dit la nouvelle version.
review-update-before = Avant, le modèle disait
review-update-now = La fiche dit
review-update-after = Il dit maintenant
review-update-blank = rien
review-update-later = Plus tard
review-update-take = Prendre ce qui est coché, laisser le reste
review-update-leave = Tout laisser comme c’est
review-update-taken =
    { $count ->
         [0] La fiche reste comme elle est ; ces différences ne seront plus proposées.
         [one] Une valeur reprise du modèle ; elle est à confirmer.
        *[other] { $count } valeurs reprises du modèle ; elles sont à confirmer.
    }

## Liste de contrôle de la sécurité
review-checklist-open = Partir de la liste de contrôle…
review-checklist-title = Liste de contrôle de la sécurité
review-checklist-lead = Cochez ce que vous faites déjà : chaque ligne cochée devient une mesure commune, reprise par toutes les fiches. Rien n’oblige à tout cocher.
review-checklist-count =
    { $count ->
         [0] Rien n’est encore coché.
         [one] Une mesure cochée.
        *[other] { $count } mesures cochées.
    }
review-checklist-in-use = « { $name } » est citée dans une fiche : ouvrez-la dans « Organisation » pour voir où.
review-theme-steering = Piloter
review-theme-users = Les utilisateurs
review-theme-equipment = Les postes, le réseau, les locaux
review-theme-control = Les échanges, les prestataires, la fin de vie
review-theme-incidents = Se préparer à un incident
review-theme-topics = Sujets particuliers
