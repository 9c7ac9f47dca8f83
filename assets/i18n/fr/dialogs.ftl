# Les boîtes de dialogue du système : leurs titres, les sortes de fichiers, et les noms proposés.

dialog-register-open = Ouvrir un registre
dialog-register-create = Créer un registre
dialog-import = Importer des fichiers
dialog-document = Enregistrer le document
dialog-attachment-choose = Joindre un fichier
dialog-attachment-save = Enregistrer une copie du fichier joint
dialog-page = Choisir la page publiée à comparer
dialog-backup = Enregistrer une sauvegarde
dialog-restore = Choisir la sauvegarde à restaurer

dialog-files-register = Registres
dialog-files-import = Tableurs et fichiers d’échange
dialog-files-pdf = Documents PDF
dialog-files-html = Pages web
dialog-files-markdown = Textes Markdown
dialog-files-text = Textes
dialog-files-pages = Pages publiées
dialog-files-json = Fichiers d’échange
dialog-files-all = Tous les fichiers

# Noms de fichiers proposés ; $name est le nom du registre, $day le jour (2026-11-22).
dialog-files-zip = Archives ZIP
dialog-name-folder = Dossier de contrôle - { $name }
dialog-name-pdf = Registre des traitements - { $name }
dialog-name-notice = Mention d’information - { $name }
dialog-name-fragment = Mention d’information à insérer - { $name }
dialog-name-json = Échange - { $name }
dialog-name-backup = Sauvegarde - { $name } - { $day }
dialog-name-demo = Démonstration
