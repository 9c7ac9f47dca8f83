# Ce que l’import d’un tableur a remarqué. Le numéro de cellule dit où regarder dans le tableur.

import-note-nothing-found = Aucune activité n’a été trouvée dans ce fichier : la liste et les fiches sont vides.
import-note-model-skipped = L’onglet « { $sheet } » est le modèle vide de la CNIL : il n’est pas importé.
import-note-example-skipped = L’exemple de la CNIL (onglet « { $sheet } ») n’est pas importé. Pour l’avoir aussi, cochez « Prendre aussi la fiche d’exemple de la CNIL » (en ligne de commande : --with-example).
import-note-hidden-sheet = L’onglet « { $sheet } » était masqué : il est importé comme les autres.
import-note-row-without-fiche = « { $name } » est dans la liste ({ $cell }) mais n’a pas de fiche : sa fiche ne contient que ce que dit la liste.
import-note-fiche-without-row = « { $name } » a une fiche (onglet « { $sheet } ») mais n’était pas dans la liste : elle y est maintenant.
import-note-name-missing = Une fiche n’a pas de nom (onglet « { $sheet } ») : donnez-lui en un.
import-note-same-sheet = Une fiche du même nom existe déjà : « { $name } » ({ $old }). Elle n’est pas remplacée : celle du fichier s’ajoute ({ $new }).
import-note-same-sheets = Fiches de ce fichier qui sont déjà dans le registre : { $count }. Elles y seront en double. Si vous aviez déjà importé ce fichier, ne l’importez pas une seconde fois.
import-note-reference-blank = « { $name } » n’avait pas de référence : elle devient { $new }.
import-note-reference-template = « { $name } » portait la référence du modèle, « { $old } » : elle devient { $new }.
import-note-reference-doubled = La référence « { $old } » est déjà prise : « { $name } » devient { $new }.
import-note-list-differs = La liste ({ $cell }) dit « { $value } », la fiche « { $kept } » : la fiche l’emporte, l’autre texte est dans les notes internes.
import-note-conflict = { $cell } : « { $value } » n’est pas ce qui est déjà noté, « { $kept } », qui reste. Le texte est dans les notes internes.
import-note-conflict-none = { $cell } : « { $value } », alors qu’il est déjà noté qu’il n’y a personne. Cela reste ainsi, le texte est dans les notes internes.
import-note-of-another = { $cell } : « { $value } » va avec quelqu’un d’autre que la personne déjà notée. Le texte est dans les notes internes.
import-note-entity-added = « { $name } » ({ $cell }) est ajouté aux organismes du registre.
import-note-other-controller = Les fiches nomment « { $name } » ({ $cell }) comme responsable, alors que le registre est tenu par « { $kept } » : ce seront deux organismes. Si c’est le même, changez l’un des deux noms avant d’importer.
import-note-party-added = « { $name } » ({ $cell }) est ajouté aux tiers du registre.
import-note-said-none = { $cell } : « { $value } » n’a pas de case à lui dans le registre. Il est dans les notes internes.
import-note-placeholder = { $cell } : « { $value } » est lu comme : pas encore de réponse.
import-note-not-used = { $cell } : « { $value } » est lu comme : ces données ne sont pas utilisées.
import-note-nothing-here = { $cell } : « { $value } » est lu comme : rien à noter sur cette ligne.
import-note-read-as-none = { $cell } : « { $value } » est lu comme : il n’y en a pas.
import-note-same-as-list = { $cell } : « { $value } » est lu comme : la même chose que dans les coordonnées en haut de la liste.
import-note-dpo-internal = { $cell } : « { $value } » à la société du DPO est lu comme : le DPO fait partie de l’organisme.
import-note-unread-date = { $cell } : « { $value } » n’est pas une date que l’on puisse lire. Elle est dans les notes internes : notez le jour vous-même.
import-note-unknown-choice = { $cell } : « { $value } » n’est pas dans les listes connues : le texte est gardé tel quel.
import-note-unknown-country = { $cell } : « { $value } » n’est pas un pays reconnu : le texte est gardé, choisissez le pays.
import-note-retention-as-written = { $cell } : la durée « { $value } » est gardée mot pour mot.
import-note-stale-mechanism = { $cell } : « { $value } » n’encadre plus aucun transfert. C’est gardé : trouvez une autre garantie.
import-note-stale-adequacy = { $cell } : « { $value } » n’est pas, aujourd’hui, un pays reconnu adéquat. C’est gardé : vérifiez la garantie.
import-note-sensitive-contradiction = La liste ({ $cell }) dit « { $value } » aux données sensibles, la fiche dit le contraire : vérifiez.
import-note-sensitive-unclear = La liste ({ $cell }) dit « { $value } » aux données sensibles : ce n’est ni oui ni non. La question reste sans réponse, le texte est dans les notes internes.
import-note-label-edited = { $cell } : l’intitulé du modèle avait été changé en « { $value } ». Il est dans les notes internes.
import-note-unplaced = { $cell } : « { $value } » n’a pas de place dans le modèle. Le texte est dans les notes internes.
import-note-second = { $cell } : « { $value } » s’ajoute à une réponse déjà donnée. Le texte est dans les notes internes.
import-note-annotation = { $cell } porte un commentaire : « { $value } ». Il est dans les notes internes.
import-note-covered = { $cell } : « { $value } » était caché sous des cellules fusionnées. Le texte est dans les notes internes.
import-note-link-differs = { $cell } : le lien mène à « { $value } », ce que le texte ne dit pas. Il est dans les notes internes.
import-note-formula = { $cell } : la formule affiche une erreur, « { $value } ». Corrigez-la dans votre tableur, ou notez la réponse vous-même.
import-note-formula-blank = { $cell } : la formule n’affiche rien que l’on puisse lire. Rouvrez le fichier dans votre tableur pour la recalculer.
import-note-floating = L’onglet « { $sheet } » porte un dessin avec du texte : « { $value } ». Il est dans les notes internes.
import-note-unknown-sheet = { $kept ->
    [yes] L’onglet « { $sheet } » n’est pas du modèle de la CNIL : ses cellules remplies ({ $count }) sont dans les notes internes de l’organisation.
   *[no] L’onglet « { $sheet } » n’est pas du modèle de la CNIL et il est long : ses cellules remplies ({ $count }) ne sont pas importées. Gardez le fichier.
}
import-note-text-cut = { $cell } : le texte est trop long, la fin n’est pas importée. Joignez-le plutôt comme document.
