# Le démarrage guidé, ce qu'il reste à faire, et les modèles de fiches.

nav-todo = À faire
nav-left-more = { $count }+

# L'accueil
start-welcome = Démarrer en étant guidé
start-welcome-text = Vous dites ce que vous faites, vous répondez par oui ou par non : les fiches se préparent, et vous les relisez une par une. Il n’y a rien à connaître au droit.

# Le démarrage guidé
start-title = Démarrage guidé
start-lead = Quelques réponses suffisent à préparer vos fiches. Ce sont des propositions, à relire : rien n’est affirmé à votre place, et chaque réponse se change plus tard.
start-read-only = Ce registre est ouvert en lecture seule : les réponses s’y lisent, mais ne se changent pas.
start-trade = Ce que vous faites
start-size = Combien de personnes vous employez
start-questions = Quelques questions
start-questions-help = Répondez à ce que vous savez ; le reste peut attendre. Au clavier : Tab pour passer d’une question à l’autre, les flèches pour répondre, Suppr pour revenir sur une réponse.
start-answered = { $count ->
    [0] Aucune réponse pour l’instant, sur { $total } questions.
    [one] { $count } réponse sur { $total } questions.
   *[other] { $count } réponses sur { $total } questions.
}
start-proposed = Proposé d’après ce que vous faites
start-stated = Déduit de vos premières réponses
start-take-back = Ne plus répondre : { $question }
start-take-back-short = Ne plus répondre
start-precise = Pour préciser : { $question }
start-tell = Dites ce qu’il en est chez vous. Sans réponse, ou si vous ne savez pas, la fiche laisse la question ouverte :
start-unknown = Je ne sais pas
start-unsaid = sans réponse
start-prepared = Ce que nous allons préparer
start-count = { $count ->
    [0] Aucune fiche nouvelle.
    [one] { $count } fiche à préparer :
   *[other] { $count } fiches à préparer :
}
start-present = { $count ->
    [one] Déjà dans le registre :
   *[other] Déjà dans le registre ({ $count }) :
}
start-changed = { $count ->
    [one] Vos réponses changeraient une fiche :
   *[other] Vos réponses changeraient { $count } fiches :
}
start-changed-help = Rien ne change tout seul : une fois vos réponses gardées, chaque fiche montre les différences, à prendre ou à laisser.
start-changed-kept = Rien n’a changé tout seul : ouvrez la fiche pour prendre ou laisser chaque différence.
start-changed-answer = { $question } Avant : { $before }. Maintenant : { $after }.
start-changed-fields = { $count ->
    [one] Un champ serait différent.
   *[other] { $count } champs seraient différents.
}
start-changed-open = Ouvrir { $reference }
start-left = { $count ->
    [one] Une fiche ne découle plus de vos réponses :
   *[other] { $count } fiches ne découlent plus de vos réponses :
}
start-left-help = Rien n’est retiré. À archiver si vous ne le faites plus.
start-run = Préparer les fiches
start-keep = Garder mes réponses
start-note = Les fiches sont créées comme brouillons, et un seul « Annuler » les retire toutes. Au clavier : Ctrl+Entrée.
start-done = { $count ->
    [one] { $count } fiche est prête à relire.
   *[other] { $count } fiches sont prêtes à relire.
}
start-done-none = Vos réponses sont gardées. Aucune fiche nouvelle n’était à préparer.

# Ce qu'il reste à faire
todo-title = À faire
todo-lead = Ce qui attend une réponse ou une relecture, le plus important d’abord. Chaque ligne mène à l’endroit où la chose se règle.
todo-read = Relire les fiches une par une
todo-made = Relisez-les une par une : chaque fiche se lit d’un trait, en mots simples, et se confirme d’un geste.
todo-take-back = Retirer ces fiches
todo-group = { $title } ({ $count })
todo-required = Ce que demande l’article 30
todo-required-help = Le registre doit porter ces réponses.
todo-unconfirmed = Propositions à relire
todo-unconfirmed-help = Ces valeurs viennent d’un modèle. Elles sont dans les fiches, mais personne ne les a encore confirmées.
todo-elsewhere = Ce que demande un autre texte
todo-elsewhere-help = Un autre article du RGPD ou une loi le demande, pas l’article 30.
todo-review = Fiches à revoir
todo-review-help = La date que vous aviez prévue pour y revenir est passée.
todo-recommended = Conseils et questions à se poser
todo-recommended-help = De bonnes habitudes, des vérifications, ou ce que l’article 30 demande « dans la mesure du possible ».
todo-review-sheet = Revoir la fiche : est-elle encore juste ?
todo-confirm = { $count ->
    [one] Relire et confirmer { $count } valeur proposée
   *[other] Relire et confirmer { $count } valeurs proposées
}
todo-article = Article { $article } du RGPD
todo-sheet = { $reference } – { $name }
todo-organisation = Organisation
todo-all = Tout montrer ({ $count })
todo-fewer = N’en montrer que { $count }
todo-count = { $count ->
    [0] Rien à faire.
    [one] { $count } chose à faire.
   *[other] { $count } choses à faire.
}
todo-none = Rien n’attend
todo-none-text = Les vérifications du programme ne trouvent rien à compléter, et aucune proposition n’est à relire. Elles ne voient que ce qui est écrit : vous seul savez si tout y est.
todo-to-list = Voir le registre

# Les modèles de fiches
models-from = À partir d’un modèle…
models-complete-with = Compléter avec un modèle…
models-title = Partir d’un modèle
models-title-for = Compléter { $reference } avec un modèle
models-lead = Un modèle est une fiche courante déjà commencée. Tout ce qu’il remplit reste une proposition, à relire et à changer.
models-lead-for = Le modèle remplit ce qui est vide dans la fiche. Ce que vous avez écrit n’est pas touché.
models-search = Chercher un modèle
models-keys = Ex. : « paie », « caméras », « clients ». Flèche bas pour parcourir la liste, Entrée pour ouvrir le premier.
models-count = { $count ->
    [0] Aucun modèle ne correspond.
    [one] { $count } modèle
   *[other] { $count } modèles
}
models-there = { $count ->
    [one] Déjà dans le registre : { $sheets }
   *[other] Déjà { $count } fois dans le registre : { $sheets }
}
models-there-text = Vous pouvez en faire une autre fiche : pour un autre lieu ou un autre service, par exemple.
models-none = Aucun modèle ne correspond
models-none-text = Essayez un autre mot, ou écrivez la fiche à partir de rien : bouton « Nouvelle fiche » du registre.
models-clear = Effacer la recherche
models-back = Autres modèles
models-facts = Pour préciser
models-begin = Pour commencer
models-facts-help = Dites ce qu’il en est chez vous : la fiche s’y adapte. Ce que le registre sait déjà est répondu d’avance ; ce qui reste sans réponse, ou que vous ne savez pas, reste ouvert dans la fiche.
models-filled = Ce que le modèle propose
models-filled-help = En bref ; tout se relit dans la fiche, chaque valeur avec sa source.
models-purposes = À quoi cela sert
models-with-basis = { $text } ({ $basis })
models-people = Sur qui
models-data = Quelles données
models-recipients = Qui les reçoit
models-durations = Combien de temps
models-security = Comment elles sont protégées
models-sources = Toutes les sources ({ $count })
models-source = { $source }, vérifié le { $day }.
models-open = Ce que le modèle ne peut pas savoir
models-open-help = À vous de répondre, sur la fiche.
models-practice = Usage, pas une règle : { $text }
models-create = Créer la fiche
models-complete = Compléter { $reference }
models-complete-text = Seul ce qui est vide dans { $reference } sera rempli, et marqué « à confirmer ».
models-go-help = Vous relisez ensuite ce qui est proposé. Au clavier : Ctrl+Entrée.
models-created = { $reference } est créée : relisez ce qui est proposé.
models-completed = { $reference } est complétée : relisez ce qui est proposé.
models-nothing = Le modèle n’ajoute rien à { $reference } : tout ce qu’il propose y a déjà une réponse.
