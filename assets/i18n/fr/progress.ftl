# Où en est un travail qui dure : le nom de la phase en cours, sans le compte.

phase-composing = Préparation du document
phase-laying-out = Mise en page
phase-writing-pages = Écriture des pages
phase-finishing = Assemblage du fichier
phase-reading = Lecture des fichiers
phase-reading-tabs = Lecture des feuilles du tableur
phase-merging = Comparaison avec le registre
phase-saving = Enregistrement
phase-verifying-steps = Vérification du journal
phase-verifying-tables = Comparaison du registre avec son journal
phase-verifying-files = Vérification des fichiers joints
phase-backing-up = Copie et vérification de la copie
phase-restoring = Vérification et copie de la sauvegarde
