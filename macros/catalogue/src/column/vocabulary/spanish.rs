//! Spanish.

use doccodes_page::choice::Role;

use super::words::{Head, RetryHeaders, Vocabulary};

pub(super) const SPANISH: Vocabulary = Vocabulary {
    head: Head::First,
    headers: &[
        // Codes.
        (Role::Code, 3, "codigodeerror codigodelerror codigoerror codigosdeerror codigoserror"),
        (Role::Code, 3, "numerodeerror coderror"),
        (Role::Code, 2, "codigoderetorno valorderetorno valoresderetorno codigodesalida codigosdesalida"),
        (Role::Code, 2, "codigoretorno codigoderechazo codigodemotivo codigoderesultado codigoresultado"),
        (Role::Code, 2, "codigoderazon =codigo =codigos =cod"),
        (Role::Code, 1, "codigo =numero =valor =error estado"),
        (Role::Description, 1, "=error"),
        // HTTP statuses.
        (Role::HttpStatus, 3, "codigohttp codigoshttp estadohttp statushttp codigodeestadohttp"),
        (Role::HttpStatus, 3, "codigoestadohttp codigoderespuestahttp codigodestatushttp"),
        (Role::HttpStatus, 2, "codigodeestado codigoestado codigodestatus codigostatus codigoderespuesta"),
        (Role::HttpStatus, 2, "codigorespuesta codigosderespuesta"),
        (Role::HttpStatus, 1, "=estado"),
        // Names.
        (Role::Name, 2, "=nombre nombredelerror =titulo =constante tipodeerror"),
        (Role::Name, 1, "=significado"),
        // Messages that the service sends.
        (Role::Message, 3, "mensajedeerror"),
        (Role::Message, 2, "mensaje mensajes textodelerror"),
        // Descriptions.
        (Role::Description, 3, "descripcion descripciones significado explicacion"),
        (Role::Description, 2, "definicion detalle detalles glosa"),
        (Role::Description, 1, "especificacion observacion observaciones comentario comentarios nota"),
        (Role::Description, 1, "notas informacion"),
        // Causes.
        (Role::Cause, 3, "causa causas"),
        (Role::Cause, 2, "motivo motivos razon razones"),
        // What to do.
        (Role::Solution, 3, "solucion soluciones resolucion ^quehacer ^comosolucionar ^comosolucionarlo"),
        (Role::Solution, 3, "^comoresolver ^comoresolverlo"),
        (Role::Solution, 2, "accion acciones recomendacion recomendaciones sugerencia sugerencias"),
        // Words that would otherwise be read as something else.
        (Role::Other, 2, "codigodepais codigopostal codigodemoneda codigodeidioma codigodelpais"),
        (Role::Other, 2, "codigodebanco codigofuente valorpordefecto"),
        (Role::Other, 1, "tipode"),
    ],
    neutral: &["el", "la", "los", "las", "posible", "posibles"],
    topics: &["error", "errores", "estado", "respuesta", "rechazo"],
    subjects: &[
        "parametro",
        "campo",
        "propiedad",
        "atributo",
        "opcion",
        "ajuste",
        "requisito",
        "variable",
        "funcion",
        "permiso",
    ],
    retry: RetryHeaders {
        may: &[
            "reintentable",
            "reintentar",
            "sepuedereintentar",
            "permitereintento",
            "permitereintentos",
            "reintento",
        ],
        must_not: &["noreintentar", "noreintentable"],
        words: &["reintent"],
    },
    denials: &["no", "sin", "ningun", "ninguno"],
    senders: &[],
    yes: &["si", "sí"],
    no: &["no"],
    no_with_remark: &[],
};
