"""The names that the graph uses: namespaces closed against misspelling, and the prefixes of files and queries."""

# ruff: noqa: N815 - the terms are spelt as RDF spells properties

from __future__ import annotations

from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, XSD, Namespace, URIRef
from rdflib.namespace import DefinedNamespace

DATA = "https://w3id.org/kg-news/data/"
WIKIDATA = Namespace("http://www.wikidata.org/entity/")

# First parts of the paths below the data namespace; each is a prefix too, so that files read person:ada-example.
KINDS = (
    "article",
    "call",
    "country",
    "evidence",
    "mandate",
    "meeting",
    "membership",
    "organization",
    "person",
    "place",
    "statement",
    "visit",
)


class KG(DefinedNamespace):
    """Terms of ontology/kg.ttl; any other name raises AttributeError."""

    _fail = True
    _NS = Namespace("https://w3id.org/kg-news/ontology#")

    Article: URIRef
    Call: URIRef
    Country: URIRef
    Encounter: URIRef
    Event: URIRef
    Evidence: URIRef
    Mandate: URIRef
    Meeting: URIRef
    Membership: URIRef
    Organization: URIRef
    Person: URIRef
    Place: URIRef
    Statement: URIRef
    Visit: URIRef

    EncounterStatus: URIRef
    Occurred: URIRef
    Planned: URIRef
    Cancelled: URIRef
    Denied: URIRef
    MandateStatus: URIRef
    Current: URIRef
    Former: URIRef

    article: URIRef
    assertedDate: URIRef
    assertedPlace: URIRef
    assertedStatus: URIRef
    attestedFrom: URIRef
    attestedUntil: URIRef
    confidence: URIRef
    date: URIRef
    decision: URIRef
    earliest: URIRef
    end: URIRef
    evidence: URIRef
    extractor: URIRef
    holder: URIRef
    host: URIRef
    indirect: URIRef
    isoCode: URIRef
    latest: URIRef
    mandateStatus: URIRef
    memberOf: URIRef
    met: URIRef
    office: URIRef
    onBehalfOf: URIRef
    organization: URIRef
    paraphrase: URIRef
    partOf: URIRef
    participant: URIRef
    place: URIRef
    quote: URIRef
    represents: URIRef
    role: URIRef
    sameOffice: URIRef
    speaker: URIRef
    spokeWith: URIRef
    start: URIRef
    status: URIRef
    timePhrase: URIRef
    visited: URIRef
    visitor: URIRef
    within: URIRef


STATUS = {"occurred": KG.Occurred, "planned": KG.Planned, "cancelled": KG.Cancelled, "denied": KG.Denied}


class OA(DefinedNamespace):
    """The one term of the Web Annotation vocabulary that the graph uses."""

    _fail = True
    _NS = Namespace("http://www.w3.org/ns/oa#")

    exact: URIRef


class GEO(DefinedNamespace):
    """Coordinates of W3C Basic Geo. rdflib's own WGS has an https address, which is not the vocabulary's."""

    _fail = True
    _NS = Namespace("http://www.w3.org/2003/01/geo/wgs84_pos#")

    lat: URIRef
    long: URIRef


def prefixes(base: str = DATA) -> tuple[tuple[str, str], ...]:
    """Prefixes with their namespaces, sorted: the vocabularies, ``data`` and one for each kind of thing below it."""
    vocabularies = {
        "kg": KG,
        "rdf": RDF,
        "rdfs": RDFS,
        "owl": OWL,
        "xsd": XSD,
        "skos": SKOS,
        "dcterms": DCTERMS,
        "oa": OA,
        "geo": GEO,
    }
    pairs = {prefix: str(namespace) for prefix, namespace in vocabularies.items()}
    pairs |= {"data": base, "wikidata": str(WIKIDATA)}
    pairs |= {kind: f"{base}{kind}/" for kind in KINDS}
    return tuple(sorted(pairs.items()))
