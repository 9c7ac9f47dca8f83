# Le registre en tableur, en CSV et en Markdown : l’écran des documents et le journal.

documents-table = Le registre en tableau ou en texte
documents-table-text = Le registre dans un format que vous pouvez retravailler ailleurs. Pour un contrôle, remettez plutôt le PDF.
documents-table-make = Enregistrer le registre…
documents-table-making = Registre en tableau ou en texte
documents-table-form = Format
documents-ods = Tableur (ODS), modèle de la CNIL
documents-ods-help = La liste et une fiche par onglet, en français, avec des lignes ajoutées là où le modèle est trop court. S’ouvre dans LibreOffice et Excel, et se réimporte ici.
documents-csv = CSV
documents-csv-help = Une ligne par fiche, pour trier, filtrer ou reprendre dans un autre outil.
documents-md = Markdown
documents-md-help = Du texte à relire, à comparer ou à coller.
documents-kind-ods = Registre en tableur (ODS)
documents-kind-csv = Registre en CSV
documents-kind-md = Registre en Markdown
history-document-ods = registre en tableur (ODS)
history-document-csv = registre en CSV
history-document-md = registre en Markdown
documents-table-count = { $count ->
    [0] Le registre n’a encore aucune fiche.
    [one] Une fiche sera écrite.
   *[other] { $count } fiches seront écrites.
}
documents-table-none = Aucune fiche à écrire : le fichier n’aura que ses titres.

## Dossier de contrôle
documents-folder = Dossier de contrôle
documents-folder-text = Tout ce qu’un contrôleur demande en une fois, dans une archive ZIP : les registres en PDF, les mentions d’information, les documents joints aux fiches, le journal des modifications, un index et l’empreinte de chaque fichier.
documents-folder-make = Constituer le dossier…
documents-folder-making = Dossier de contrôle
documents-folder-beside = Avec les registres
documents-folder-notices = Mentions d’information
documents-folder-notices-help = Un projet par organisme, tiré de ses fiches en vigueur.
documents-folder-attachments = Documents joints
documents-folder-attachments-help = Seulement ceux que le registre imprimé nomme.
documents-folder-log = Journal des modifications
documents-folder-log-help = Date, opération, fiches et champs touchés. Ni auteurs, ni valeurs.
documents-folder-from = Journal depuis le
documents-folder-from-help = Laissez vide pour remonter au début du registre.
documents-kind-folder = Dossier de contrôle
history-document-folder = dossier de contrôle
