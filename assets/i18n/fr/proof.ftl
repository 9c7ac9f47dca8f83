# Ce qu’un document prouve : vérifier un document, ses remises, ce qui a changé depuis.

cli-verify-about = Dit si un document a été remis par ce registre, tel quel, à qui et quand
cli-verify-usage = registre verify FICHIER DOCUMENT [--json]
cli-arg-document = Le document à vérifier (PDF, tableur, texte)
cli-value-document = DOCUMENT

proof-help = Ce que cela prouve : chaque étape du journal est liée à la précédente par une empreinte, et chaque document imprime celle de l’état dont il est tiré. Tant qu’une empreinte remise à quelqu’un se retrouve dans le journal, le registre n’a pas été changé jusque-là hors du programme. Ce que cela ne prouve pas : une date envers un tiers. L’heure est celle de l’ordinateur, et le journal n’a pas de clé : qui tient le fichier peut le refaire tout entier, et seule une empreinte déjà remise le montrerait. Pour une date opposable, faites horodater le document, ou remettez son empreinte à quelqu’un qui la garde.

proof-verdict-delivered = Ce document a été remis par ce registre, et il est resté tel quel.
proof-verdict-unrecorded = Ce document dit venir de ce registre, dans un état que le journal connaît ; mais le journal ne note pas sa remise. Il a pu être fait depuis une sauvegarde ou un fichier en lecture seule, ou sans être noté. Rien ne prouve qu’il est resté tel quel : qui sait écrire un PDF peut refaire le nom qui le dit.
proof-verdict-altered = Ce document dit venir de ce registre, mais il a été modifié après avoir été fait.
proof-verdict-other = Ce document n’est pas de ceux que ce registre a remis.
proof-verdict-not-a-document = Ce fichier n’est pas un document que Registre remet : ni PDF, ni tableur, ni texte.

proof-other-nothing = Rien dans le fichier ne dit d’où il vient : il vient d’ailleurs, ou un autre programme l’a réécrit.
proof-other-register = Il dit venir d’un autre registre.
proof-other-state = Il dit venir de ce registre, mais d’un état que ce journal ne contient pas : une copie qui a vécu sa vie, ou le temps d’avant une restauration.

proof-kind-pdf = registre en PDF
proof-kind-json = fichier d’échange
proof-kind-notice = mention d’information
proof-kind-ods = registre en tableur (ODS)
proof-kind-csv = registre en CSV
proof-kind-md = registre en Markdown
proof-kind-folder = dossier de contrôle
proof-kind-other = document d’une version plus récente
proof-nobody = personne n’est nommé

proof-delivery = Remise notée le { $at } (étape { $step }), par { $actor } : { $document }
proof-in-folder = Il faisait partie du dossier, sous le nom { $name }.
proof-part = { $name } : { $made }
proof-alike = Le journal note la remise d’un document du même état et des mêmes données, dont ce fichier n’est pas la copie :
proof-recipient = À : { $recipient }
proof-role-controller = Registre de responsable de traitement
proof-role-processor = Registre de sous-traitant
proof-scope-art30 = mentions de l’article 30
proof-scope-complete = avec les champs complémentaires
proof-sheets = { $shown ->
    [0] aucune fiche
    [one] { $shown } fiche
   *[other] { $shown } fiches
} sur { $total }
proof-sheets-named = choisies : { $sheets }
proof-filtered = choisies par un filtre
proof-public = version communicable au public
proof-as-of = état à la fin du { $day }
proof-state = état de l’étape { $step }, empreinte { $chain }
proof-claim = Il dit venir de l’étape { $step }, empreinte { $chain }

proof-since-none = Depuis, rien n’a changé dans le registre.
proof-since = Depuis, { $steps ->
    [one] une étape a changé
   *[other] { $steps } étapes ont changé
} le registre.
proof-since-back = Depuis, { $steps ->
    [one] une étape a changé
   *[other] { $steps } étapes ont changé
} le registre, qui est redevenu ce qu’il était.
proof-change-created = fiche ajoutée
proof-change-updated = fiche modifiée
proof-change-deleted = fiche supprimée
proof-since-others = L’organisation, des tiers, des mesures communes ou des fichiers joints ont changé aussi.
proof-journal-broken = Attention : le journal ou le registre a été changé hors du programme. Ce qui est dit ici n’est pas sûr. « registre verify-journal » montre où.
proof-fingerprint = SHA-256 : { $sha256 }

dialog-verify = Document à vérifier
dialog-files-documents = Documents
proof-title = Vérifier un document
proof-text = Choisissez un fichier : le registre dit s’il l’a remis, s’il est resté tel quel, à qui et quand, et ce qui a changé depuis.
proof-choose = Choisir un document
proof-checking = Vérification du document
proof-to-whom = Remis à
proof-as-of-day = Tel qu’il était à la fin du
proof-as-of-help = Sans date : tel qu’il est. Le document dit de quel jour il est.
proof-as-of-count = Les fiches telles qu’elles étaient le { $day }.
