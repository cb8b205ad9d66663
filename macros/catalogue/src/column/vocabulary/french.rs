//! French.

use doccodes_page::choice::Role;

use super::words::{Head, RetryHeaders, Vocabulary};

pub(super) const FRENCH: Vocabulary = Vocabulary {
    head: Head::First,
    headers: &[
        // Codes.
        (Role::Code, 3, "codederreur codeerreur codesderreur codesderreurs codeserreur codeserreurs"),
        (Role::Code, 3, "numeroderreur"),
        (Role::Code, 2, "codederetour valeurderetour valeursderetour codedesortie codesdesortie"),
        (Role::Code, 2, "etatdesortie coderetour codesderetour codesretour codeanomalie codedanomalie"),
        (Role::Code, 2, "coderejet codederejet coderaison codemotif codederefus coderefus coderesultat"),
        (Role::Code, 2, "codederesultat"),
        (Role::Code, 1, "=erreur =numero =valeur"),
        (Role::Description, 1, "=erreur"),
        // HTTP statuses.
        (Role::HttpStatus, 3, "codehttp codeshttp statuthttp codestatuthttp codedestatuthttp"),
        (Role::HttpStatus, 3, "codereponsehttp codedereponsehttp"),
        (Role::HttpStatus, 2, "codestatut codedestatut codesdestatut codereponse codedereponse"),
        (Role::HttpStatus, 2, "codesreponse codesdereponse"),
        (Role::HttpStatus, 1, "=statut"),
        (Role::Code, 1, "statut"),
        // Names.
        (Role::Name, 2, "=nom libelle intitule =titre =constante typederreur"),
        (Role::Name, 3, "libellecourt"),
        (Role::Name, 1, "=erreur =signification"),
        // Messages that the service sends.
        (Role::Message, 3, "^messagederreur ^messageerreur ^messagesderreur ^messageretour"),
        (Role::Message, 3, "^messagederetour"),
        // Descriptions.
        (Role::Description, 3, "^descriptionde ^descriptiondu ^descriptiond ^descriptiondes signification"),
        (Role::Description, 3, "explication"),
        (Role::Description, 2, "definition"),
        (Role::Description, 1, "commentaire remarque libelle precision observation"),
        // Causes.
        (Role::Cause, 3, "^causede ^causedel ^causeprobable ^causepossible ^causesprobables"),
        (Role::Cause, 3, "^causespossibles"),
        (Role::Cause, 2, "raison motif"),
        (Role::Cause, 1, "origine"),
        // What to do.
        (Role::Solution, 3, "^solutionproposee ^solutionde ^actionrecommandee ^actionsrecommandees"),
        (Role::Solution, 3, "^actioncorrective ^quefaire ^commentresoudre ^commentcorriger resolution"),
        (Role::Solution, 2, "^actiona ^actionsa recommandation preconisation correctif"),
        // Words that would otherwise be read as something else.
        (Role::Other, 2, "codepays codepostal codedevise codelangue codebanque codecommune"),
        (Role::Other, 2, "valeurpardefaut valeursupportee"),
        (Role::Other, 1, "typede"),
    ],
    neutral: &["le", "la", "les"],
    topics: &["erreur", "statut", "retour", "reponse", "rejet"],
    subjects: &[
        "parametre",
        "champ",
        "propriete",
        "attribut",
        "option",
        "reglage",
        "prerequis",
        "variable",
        "fonction",
    ],
    retry: RetryHeaders {
        may: &["reessayer", "reessaipossible", "peutetrereessaye", "rejouable"],
        must_not: &["nepasreessayer", "nonrejouable"],
        words: &["reessa", "rejou"],
    },
    denials: &["pas", "aucun", "aucune", "sans", "contrairement"],
    senders: &[],
    yes: &["oui"],
    no: &["non"],
    no_with_remark: &["non"],
};
