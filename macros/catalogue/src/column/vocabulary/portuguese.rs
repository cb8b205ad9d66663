//! Portuguese.

use doccodes_page::choice::Role;

use super::words::{Head, RetryHeaders, Vocabulary};

pub(super) const PORTUGUESE: Vocabulary = Vocabulary {
    head: Head::First,
    headers: &[
        // Codes.
        (Role::Code, 3, "codigodeerro codigodoerro codigoerro codigosdeerro coderro numerodoerro"),
        (Role::Code, 2, "codigoderetorno valorderetorno valoresderetorno codigodesaida codigosdesaida"),
        (Role::Code, 2, "codigoretorno codigodemotivo codigoderejeicao codigodarejeicao codigoderesultado"),
        (Role::Code, 2, "codigoderecusa =codigo =codigos =cod"),
        (Role::Code, 1, "codigo =numero =valor =erro status"),
        (Role::Description, 1, "=erro"),
        // HTTP statuses.
        (Role::HttpStatus, 3, "codigohttp codigoshttp statushttp codigodestatushttp codigoderespostahttp"),
        (Role::HttpStatus, 2, "codigodestatus codigostatus codigoderesposta codigoresposta"),
        (Role::HttpStatus, 2, "codigosderesposta"),
        // Names.
        (Role::Name, 2, "=nome nomedoerro =titulo =constante tipodeerro"),
        (Role::Name, 1, "=significado =definicao"),
        // Messages that the service sends.
        (Role::Message, 3, "mensagemdeerro"),
        (Role::Message, 2, "mensagem mensagens textodoerro"),
        // Descriptions.
        (Role::Description, 3, "descricao descricoes significado explicacao"),
        (Role::Description, 2, "definicao detalhe detalhes detalhamento"),
        (Role::Description, 1, "observacao observacoes comentario comentarios nota informacao"),
        // Causes.
        (Role::Cause, 3, "causa causas"),
        (Role::Cause, 2, "motivo motivos razao razoes"),
        // What to do.
        (Role::Solution, 3, "solucao solucoes resolucao ^oquefazer ^comoresolver ^comocorrigir"),
        (Role::Solution, 2, "acao acoes recomendacao recomendacoes sugestao sugestoes orientacao"),
        // Words that would otherwise be read as something else.
        (Role::Other, 2, "codigodopais codigopostal codigodamoeda codigodobanco codigofonte valorpadrao"),
        (Role::Other, 1, "tipode"),
    ],
    neutral: &["o", "a", "os", "as", "possivel", "possiveis"],
    topics: &["erro", "erros", "status", "retorno", "resposta", "rejeicao"],
    subjects: &[
        "parametro",
        "campo",
        "propriedade",
        "atributo",
        "opcao",
        "configuracao",
        "requisito",
        "variavel",
        "funcao",
        "permissao",
        "ambiente",
    ],
    retry: RetryHeaders {
        may: &[
            "permiteretentativa",
            "permiteretentativas",
            "retentativa",
            "podetentarnovamente",
            "podeserretentado",
        ],
        must_not: &["naoretentar", "naopermiteretentativa"],
        words: &["retentativa", "retentar"],
    },
    denials: &["nao", "sem", "nenhum", "nenhuma"],
    senders: &[],
    yes: &["sim"],
    no: &["nao", "não"],
    no_with_remark: &["nao", "não"],
};
