// Made from openapi.json by `make client`; a change by hand is lost.

export interface paths {
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List events
         * @description What happened, is planned or is reported, by who took part, what kind it was, what about, and when.
         *
         *     Dates may be uncertain: with `date`, every event that may have happened then is listed, and `match.date` says
         *     whether it surely did. An actor counts as taking part when somebody acted on their behalf.
         */
        get: operations["list_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an event
         * @description One event with its participants, documents, figures, statements, disputes and every citation.
         */
        get: operations["get_event"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List statements
         * @description Who said what, by speaker, by anyone it concerns, by topic, and by when it was said.
         *
         *     `speaker` looks for who said it; `actor` also for on whose behalf, to whom, and about whom. With `date`,
         *     `match.date` says whether it was surely said then.
         */
        get: operations["list_statements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a statement
         * @description One statement with the chain it came through, disputes and every citation.
         */
        get: operations["get_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/actors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List actors
         * @description Persons, states, organizations, groups and media that act or are spoken of.
         */
        get: operations["list_actors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/actors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an actor
         * @description One actor with all names, identifiers, offices, disputes and citations.
         */
        get: operations["get_actor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/member-states": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List membership spells
         * @description Who belonged to which organization, spell by spell; with `as_of`, only the spells that hold on that day.
         *
         *     A state that left and came back has several spells. With `as_of`, `match.membership` says whether the spell
         *     surely holds that day or only possibly, because its start or end is not exactly known.
         */
        get: operations["list_member_states"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/member-states/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List membership changes
         * @description Who joined, left, or changed status, and when: the starts and ends of all spells, in order of date.
         *
         *     Where one spell takes over from another, that is one change, from the one status to the other.
         */
        get: operations["list_membership_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/member-states/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a membership spell
         * @description One spell with disputes and citations.
         */
        get: operations["get_member_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sources
         * @description The documents that vouch for the facts, and those that are only mentioned (`held` is false).
         */
        get: operations["list_sources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a source
         * @description One source with its dates, addresses, and disputes about it.
         */
        get: operations["get_source"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources/{id}/citations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what a source vouches for
         * @description Every citation of a source: which record it vouches for, for which of its fields, and in which words.
         */
        get: operations["list_citations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List topics
         * @description What events and statements are about, each topic defined.
         */
        get: operations["list_topics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/topics/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a topic
         * @description One topic with its definition.
         */
        get: operations["get_topic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List places
         * @description Where events happened, with coordinates where they are known.
         */
        get: operations["list_places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a place
         * @description One place with its other names and citations.
         */
        get: operations["get_place"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search everything
         * @description Records of every kind that hold all the words, the best match first.
         *
         *     Case and accents do not matter. `"a phrase"` must stand as it is, `-word` must not stand there, `begin*` is the
         *     start of a word. `match.highlight` shows where, as HTML with `<mark>`.
         */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/relations/{a}/{b}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Trace what ties two actors
         * @description One chronological line of the events, statements and membership changes that tie two actors.
         *
         *     Events in which both took part, statements in which both appear in whichever part, and the starts and ends of the
         *     membership of one in the other. A filter that only one kind of record knows leaves that kind only.
         */
        get: operations["list_relations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/graph": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Draw who acts with whom
         * @description The network of the events that match: actors as nodes, and a tie between each two that took part together.
         *
         *     Takes the filters of /events; whole, never cut short. `min_weight` leaves out the ties of few events.
         */
        get: operations["get_graph"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show what is covered
         * @description How many events and statements may fall in each year, and how many events of each actor; rules and known gaps.
         *
         *     What may fall in several years counts in each of them, of those from the first to the last the dataset tells of.
         */
        get: operations["get_coverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow what releases changed
         * @description Which records the releases of this dataset added, changed, removed and renamed, of each what was done to it last.
         *
         *     A copy is kept up to date with `since` and `view=full`: first drop every record that was removed or renamed, by its
         *     `record_id`, then take over every `record` that is there, under `renamed_to` if it was renamed.
         */
        get: operations["list_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dataset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Describe the dataset
         * @description Title, licence, version, revision, what is taken in, known gaps, counts, and how to cite it.
         */
        get: operations["get_dataset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vocabulary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Define the words
         * @description Every term the records use (event types, roles, topics, …) with its definition, by scheme.
         */
        get: operations["get_vocabulary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dataset/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the downloads
         * @description The whole dataset as files, made once per revision; while they are being made, 503 says to ask again.
         */
        get: operations["list_downloads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dataset/download/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download everything
         * @description A file with everything in it, whole or, to go on with a download that broke off, from some byte on (`Range`).
         *
         *     A format in place of a name leads to the current file. A name is good for one revision: later it answers 410.
         */
        get: operations["get_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{id}/cite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cite an event
         * @description How to cite an event as this dataset has it, with its own date and its sources, for reference managers.
         */
        get: operations["cite_event"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statements/{id}/cite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cite a statement
         * @description How to cite a statement as this dataset has it, with when it was said and its sources, for reference managers.
         */
        get: operations["cite_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources/{id}/cite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cite a source
         * @description How to cite a source itself: the article, treaty or cable, not this dataset, for reference managers.
         */
        get: operations["cite_source"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dataset/cite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cite the dataset
         * @description How to cite the dataset in this version and revision, for reference managers.
         */
        get: operations["cite_dataset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Start here
         * @description The dataset in a few words and links to everything; an HTML page when a browser asks.
         */
        get: operations["get_index"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is it alive?
         * @description Answers as long as the process does, whatever the state of the data.
         */
        get: operations["get_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is it ready?
         * @description Answers 200 with the revision being served, or 503 while there is no dataset to serve.
         *
         *     Where replicas are read from, it tells of each how far it has come, as it was at most a second ago.
         */
        get: operations["get_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Measure it
         * @description Requests by route, what the response cache has done, which data is served, and what the process takes up.
         *
         *     Of several worker processes, one answers, for itself.
         */
        get: operations["get_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * ActorCountsRead
         * @description How many records an actor has a part in; each counts once.
         */
        ActorCountsRead: {
            /**
             * Events
             * @description Events it takes part in, or is acted for.
             */
            events: number;
            /**
             * Statements
             * @description Statements it has any part in: that of /statements?actor=.
             */
            statements: number;
            /**
             * Spoken
             * @description Statements it makes: that of /statements?speaker=.
             */
            spoken: number;
        };
        /**
         * ActorCoverageRead
         * @description How many events an actor takes part in, year by year.
         */
        ActorCoverageRead: {
            actor: components["schemas"]["ActorLabelRead"];
            /**
             * Total
             * @description In how many events it takes part; each counts once.
             */
            total: number;
            /**
             * Years
             * @description By year, the events that may fall in it; years without one are left out.
             */
            years: {
                [key: string]: number;
            };
        };
        /**
         * ActorKind
         * @description What an actor is.
         * @enum {string}
         */
        ActorKind: "person" | "state" | "organization" | "group" | "media";
        /**
         * ActorLabelRead
         * @description An actor, as a chart names it.
         */
        ActorLabelRead: {
            /** Id */
            id: string;
            /**
             * Label
             * @description The acronym, or else the name.
             */
            label: string;
            kind: components["schemas"]["ActorKind"];
        };
        /**
         * ActorList
         * @description A page of actors.
         */
        ActorList: {
            /** Items */
            items: (components["schemas"]["ActorSummary"] | components["schemas"]["ActorRead"] | components["schemas"]["ActorProjection"])[];
            /**
             * Total
             * @description How many records match, on all pages together.
             */
            total: number;
            /**
             * Facets
             * @description By facet asked for, each value and how many of the records it would leave.
             */
            facets: {
                [key: string]: components["schemas"]["FacetValue"][];
            };
            links: components["schemas"]["LinksRead"];
            meta: components["schemas"]["MetaRead"];
        };
        /**
         * ActorRead
         * @description An actor with everything known of it.
         */
        ActorRead: {
            /** Id */
            id: string;
            kind: components["schemas"]["ActorKind"];
            /** Name */
            name: string;
            /** Acronym */
            acronym: string | null;
            country: components["schemas"]["ActorRef"] | null;
            /** Summary */
            summary: string | null;
            /**
             * Disputes
             * @description What sources disagree on.
             */
            disputes: components["schemas"]["DisputeRead"][];
            /**
             * Citations
             * @description The sources that vouch for it.
             */
            citations: components["schemas"]["CitationRead"][];
            /** Note */
            note: string | null;
            /** Family Name */
            family_name: string | null;
            /** Aliases */
            aliases: string[];
            /** Official Names */
            official_names: components["schemas"]["OfficialNameRead"][];
            /** Identifiers */
            identifiers: components["schemas"]["IdentifierRead"][];
            /** Part Of */
            part_of: components["schemas"]["PartRead"][];
            existed: components["schemas"]["DateRead"] | null;
            /** @description From when on the list of its members is whole. */
            complete_from: components["schemas"]["DateRead"] | null;
            /** @description From when on every change among its members is told as an event. */
            changes_told_from: components["schemas"]["DateRead"] | null;
            /** Offices */
            offices: components["schemas"]["OfficeRead"][];
            /**
             * Memberships
             * @description Its spells as a member of organizations.
             */
            memberships: components["schemas"]["MembershipSummary"][];
            /**
             * Members
             * @description The spells of its own members, if it is an organization.
             */
            members: components["schemas"]["MembershipSummary"][];
            counts: components["schemas"]["ActorCountsRead"];
            /** @description The first event it takes part in, or is acted for. */
            first_event: components["schemas"]["EventRef"] | null;
            /** @description The last such event. */
            last_event: components["schemas"]["EventRef"] | null;
            /**
             * Counterparts
             * @description Whom it takes part in events with: the ten with most events together, these first; /graph has all.
             */
            counterparts: components["schemas"]["CounterpartRead"][];
            /** @description In lists only, and only when the request asked for it. */
            match?: components["schemas"]["MatchRead"];
        };
        /**
         * ActorRef
         * @description An actor, by id and name.
         */
        ActorRef: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /**
             * Label
             * @description The acronym, or else the name.
             */
            label: string;
            kind: components["schemas"]["ActorKind"];
        };
        /**
         * ActorSummary
         * @description An actor as lists show it.
         */
        ActorSummary: {
            /** Id */
            id: string;
            kind: components["schemas"]["ActorKind"];
            /** Name */
            name: string;
            /** Acronym */
            acronym: string | null;
            country: components["schemas"]["ActorRef"] | null;
            /** Summary */
            summary: string | null;
            /** @description In lists only, and only when the request asked for it. */
            match?: components["schemas"]["MatchRead"];
        };
        /**
         * BulkFormat
         * @description The forms in which the whole dataset is given away.
         * @enum {string}
         */
        BulkFormat: "ndjson" | "datapackage" | "sqlite";
        /**
         * CertainDays
         * @description Days on every one of which it was going on, whatever is uncertain about its date.
         */
        CertainDays: {
            /**
             * First
             * @description The first such day (YYYY-MM-DD); null where the past is open.
             */
            first: string | null;
            /**
             * Last
             * @description The last such day (YYYY-MM-DD); null where the future is open.
             */
            last: string | null;
        };
        /**
         * ChainLinkRead
         * @description One hand the words passed through.
         */
        ChainLinkRead: {
            actor: components["schemas"]["ActorRef"];
            /** Act */
            act: string;
            source: components["schemas"]["SourceRef"] | null;
            date: components["schemas"]["DateRead"] | null;
        };
        /**
         * CitationRead
         * @description Which source says so, in which words, where in it, and what it vouches for.
         */
        CitationRead: {
            source: components["schemas"]["SourceRef"];
            /**
             * Quote
             * @description The source's own words, verbatim.
             */
            quote: string | null;
            /**
             * Locator
             * @description Where in the source they stand.
             */
            locator: string | null;
            /**
             * Supports
             * @description The fields of the record it vouches for.
             */
            supports: string[];
            /** Note */
            note: string | null;
        };
        /**
         * CitationStyle
         * @description The forms in which a record says how to cite it.
         * @enum {string}
         */
        CitationStyle: "csl-json" | "bibtex" | "ris" | "apa";
        /**
         * CitedRecordList
         * @description A page of the records that cite a source.
         */
        CitedRecordList: {
            /** Items */
            items: components["schemas"]["CitedRecordRead"][];
            /**
             * Total
             * @description How many records match, on all pages together.
             */
            total: number;
            /**
             * Facets
             * @description By facet asked for, each value and how many of the records it would leave.
             */
            facets: {
                [key: string]: components["schemas"]["FacetValue"][];
            };
            links: components["schemas"]["LinksRead"];
            meta: components["schemas"]["MetaRead"];
        };
        /**
         * CitedRecordRead
         * @description A record that cites the source: which of its fields the source vouches for, in which words.
         */
        CitedRecordRead: {
            /**
             * Id
             * @description Kind, id of the record, and number of the citation; unique within the source.
             */
            id: string;
            record: components["schemas"]["TitledRecordRef"];
            /**
             * Supports
             * @description The fields of the record it vouches for.
             */
            supports: string[];
            /**
             * Quote
             * @description The source's own words, verbatim.
             */
            quote: string | null;
            /**
             * Locator
             * @description Where in the source they stand.
             */
            locator: string | null;
            /** Note */
            note: string | null;
        };
        /**
         * ClaimRead
         * @description One side of a dispute, and the sources on that side.
         */
        ClaimRead: {
            /** Id */
            id: string;
            /** Claim */
            claim: string;
            /** Citations */
            citations: components["schemas"]["CitationRead"][];
        };
        /**
         * CopyRead
         * @description A further address at which a document, or a reprint of it, can be read.
         */
        CopyRead: {
            /**
             * Url
             * @description Where it can be read.
             */
            url: string;
            /**
             * Publisher
             * @description Who keeps the copy or reprinted the document.
             */
            publisher: string | null;
        };
        /**
         * CounterpartRead
         * @description Another actor, and in how many events both take part.
         */
        CounterpartRead: {
            actor: components["schemas"]["ActorRef"];
            /** Events */
            events: number;
        };
        /**
         * CoverageRead
         * @description What the dataset covers, what it takes in, and what is known to be missing.
         */
        CoverageRead: {
            /**
             * Years
             * @description Every year from the first to the last, in order.
             */
            years: components["schemas"]["YearCoverageRead"][];
            /**
             * Actors
             * @description Who takes part in events, the most frequent first.
             */
            actors: components["schemas"]["ActorCoverageRead"][];
            /**
             * Inclusion Rules
             * @description What is taken in, and what is not.
             */
            inclusion_rules: string[];
            /**
             * Known Gaps
             * @description What is known to be missing.
             */
            known_gaps: string[];
            meta: components["schemas"]["MetaRead"];
        };
        /**
         * DatasetRead
         * @description What this chronology is, how much it holds, and how to cite it.
         */
        DatasetRead: {
            /** Id */
            id: string;
            /** Title */
            title: string;
            /**
             * Version
             * @description The curators' own version.
             */
            version: string;
            /**
             * Revision
             * @description A digest of all records; it changes whenever one of them does.
             */
            revision: string;
            /** Description */
            description: string;
            /**
             * Licence
             * @description SPDX identifier of the licence of the data.
             */
            licence: string;
            /** Licence Url */
            licence_url: string;
            /**
             * Attribution
             * @description Whom to name when using the data.
             */
            attribution: string;
            /** Language */
            language: string;
            /** Inclusion Rules */
            inclusion_rules: string[];
            /** Known Gaps */
            known_gaps: string[];
            /**
             * Counts
             * @description How many records of each kind there are.
             */
            counts: {
                [key: string]: number;
            };
            /** Cite As */
            cite_as: string;
        };
        /**
         * DateBasis
         * @description Whether a source states a date or a curator inferred it.
         * @enum {string}
         */
        DateBasis: "stated" | "inferred";
        /**
         * DateMatch
         * @description Whether a record's date may, or must, touch the date asked for.
         * @enum {string}
         */
        DateMatch: "possible" | "certain";
        /**
         * DateRead
         * @description A date as told: EDTF text, the days it may span, and how it reads.
         */
        DateRead: {
            /**
             * Edtf
             * @description The date in EDTF.
             */
            edtf: string;
            /**
             * Earliest
             * @description The first day it may have touched (YYYY-MM-DD); null where the past is open.
             */
            earliest: string | null;
            /**
             * Latest
             * @description The last day it may have touched (YYYY-MM-DD); null where the future is open.
             */
            latest: string | null;
            /** @description The days on which it was surely going on; null where no day is sure, as for a month that names no day, or for a date marked `?`, `~` or `%`. */
            certain: components["schemas"]["CertainDays"] | null;
            /** @description How exactly it is told. */
            precision: components["schemas"]["Precision"];
            /**
             * Label
             * @description The date in English.
             */
            label: string;
            /** @description Whether a source states it or the curators inferred it. */
            basis: components["schemas"]["DateBasis"];
            /**
             * Note
             * @description How an inferred date was arrived at.
             */
            note: string | null;
        };
        /**
         * DisputeRead
         * @description What sources disagree on, side by side.
         */
        DisputeRead: {
            /** Id */
            id: string;
            /** Records */
            records: components["schemas"]["RecordRef"][];
            /**
             * Field
             * @description The field that is disputed.
             */
            field: string | null;
            /**
             * Question
             * @description What is disputed, where it is no single field.
             */
            question: string | null;
            /** Claims */
            claims: components["schemas"]["ClaimRead"][];
            /**
             * Preferred
             * @description The claim the curators find best founded.
             */
            preferred: string | null;
            /**
             * Reason
             * @description Why.
             */
            reason: string | null;
        };
        /**
         * DownloadListRead
         * @description The files of the revision that is served.
         */
        DownloadListRead: {
            /** Revision */
            revision: string;
            /** Dataset Version */
            dataset_version: string;
            /**
             * Since
             * @description From where a copy begun with these files goes on, at /changes?since=. Null where the data is in no release yet; a copy is then begun anew after the next one.
             */
            since: string | null;
            /** Files */
            files: components["schemas"]["DownloadRead"][];
        };
        /**
         * DownloadRead
         * @description One file with everything in it.
         */
        DownloadRead: {
            /**
             * Name
             * @description Its name; another one for every version and revision.
             */
            name: string;
            /** @description `ndjson`: every record as it was written, to be loaded again. `datapackage`: CSV tables with their description (Frictionless Data Package, a ZIP file). `sqlite`: the database behind this service. */
            format: components["schemas"]["BulkFormat"];
            /** Media Type */
            media_type: string;
            /**
             * Bytes
             * @description Its size.
             */
            bytes: number;
            /**
             * Sha256
             * @description Its SHA-256 in hexadecimal, which is its entity tag (ETag), too.
             */
            sha256: string;
            /**
             * Url
             * @description Where to fetch it.
             */
            url: string;
        };
        /**
         * EventDocumentRead
         * @description A document the event produced or was about.
         */
        EventDocumentRead: {
            /** Role */
            role: string;
            source: components["schemas"]["SourceRef"];
        };
        /**
         * EventList
         * @description A page of events.
         */
        EventList: {
            /** Items */
            items: (components["schemas"]["EventSummary"] | components["schemas"]["EventRead"] | components["schemas"]["EventProjection"])[];
            /**
             * Total
             * @description How many records match, on all pages together.
             */
            total: number;
            /**
             * Facets
             * @description By facet asked for, each value and how many of the records it would leave.
             */
            facets: {
                [key: string]: components["schemas"]["FacetValue"][];
            };
            links: components["schemas"]["LinksRead"];
            meta: components["schemas"]["MetaRead"];
        };
        /**
         * EventRead
         * @description An event with everything known of it.
         */
        EventRead: {
            /** Id */
            id: string;
            /** Title */
            title: string;
            /**
             * Type
             * @description A term of the vocabulary's event_types.
             */
            type: string;
            date: components["schemas"]["DateRead"];
            status: components["schemas"]["EventStatus"];
            place: components["schemas"]["PlaceRef"] | null;
            /** Summary */
            summary: string;
            /** Participants */
            participants: components["schemas"]["ParticipantRead"][];
            /** Topics */
            topics: string[];
            /**
             * Source Count
             * @description How many sources are cited.
             */
            source_count: number;
            /**
             * Disputed
             * @description Whether sources disagree on it.
             */
            disputed: boolean;
            /**
             * Disputes
             * @description What sources disagree on.
             */
            disputes: components["schemas"]["DisputeRead"][];
            /**
             * Citations
             * @description The sources that vouch for it.
             */
            citations: components["schemas"]["CitationRead"][];
            /** Note */
            note: string | null;
            /** @description When it could first be known publicly. */
            public_since: components["schemas"]["DateRead"] | null;
            /** Related */
            related: components["schemas"]["RelatedEventRead"][];
            /** Documents */
            documents: components["schemas"]["EventDocumentRead"][];
            /** Figures */
            figures: components["schemas"]["FigureRead"][];
            /**
             * Statements
             * @description What was said at it, or is it.
             */
            statements: components["schemas"]["StatementRef"][];
            /** @description In lists only, and only when the request asked for it. */
            match?: components["schemas"]["MatchRead"];
        };
        /**
         * EventRef
         * @description An event, by id, title and date.
         */
        EventRef: {
            /** Id */
            id: string;
            /** Title */
            title: string;
            date: components["schemas"]["DateRead"];
        };
        /**
         * EventStatus
         * @description How firmly an event stands in the sources.
         * @enum {string}
         */
        EventStatus: "confirmed" | "reported" | "planned" | "denied";
        /**
         * EventSummary
         * @description An event as lists show it.
         */
        EventSummary: {
            /** Id */
            id: string;
            /** Title */
            title: string;
            /**
             * Type
             * @description A term of the vocabulary's event_types.
             */
            type: string;
            date: components["schemas"]["DateRead"];
            status: components["schemas"]["EventStatus"];
            place: components["schemas"]["PlaceRef"] | null;
            /** Summary */
            summary: string;
            /** Participants */
            participants: components["schemas"]["ParticipantRead"][];
            /** Topics */
            topics: string[];
            /**
             * Source Count
             * @description How many sources are cited.
             */
            source_count: number;
            /**
             * Disputed
             * @description Whether sources disagree on it.
             */
            disputed: boolean;
            /** @description In lists only, and only when the request asked for it. */
            match?: components["schemas"]["MatchRead"];
        };
        /**
         * FacetValue
         * @description How many records there would be with one more filter.
         */
        FacetValue: {
            /**
             * Value
             * @description What the filter takes.
             */
            value: string;
            /**
             * Label
             * @description What to show a reader.
             */
            label: string;
            /**
             * Count
             * @description The total of the same request with this filter added.
             */
            count: number;
        };
        /**
         * FigureRead
         * @description A number a source gives.
         */
        FigureRead: {
            /** What */
            what: string;
            /** Value */
            value: number;
            /** Qualifier */
            qualifier: string | null;
            /** Unit */
            unit: string | null;
        };
        /**
         * GistRef
         * @description A statement, by id and gist, where its speakers stand beside it.
         */
        GistRef: {
            /** Id */
            id: string;
            /** Gist */
            gist: string;
        };
        /**
         * GraphEdgeRead
         * @description Two actors that take part in some of the events together; it has no direction.
         */
        GraphEdgeRead: {
            /**
             * Source
             * @description The id of the actor whose id sorts first.
             */
            source: string;
            /**
             * Target
             * @description The id of the other.
             */
            target: string;
            /**
             * Count
             * @description In how many of the events both take part.
             */
            count: number;
        };
        /**
         * GraphNodeRead
         * @description An actor that takes part in some of the events.
         */
        GraphNodeRead: {
            /** Id */
            id: string;
            /**
             * Label
             * @description The acronym, or else the name.
             */
            label: string;
            kind: components["schemas"]["ActorKind"];
            /**
             * Count
             * @description In how many of the events it takes part.
             */
            count: number;
        };
        /**
         * GraphRead
         * @description The network of actors that the events which match the request make up.
         */
        GraphRead: {
            /**
             * Nodes
             * @description Everybody who takes part, the most frequent first.
             */
            nodes: components["schemas"]["GraphNodeRead"][];
            /**
             * Edges
             * @description Every two who take part together, the most frequent first.
             */
            edges: components["schemas"]["GraphEdgeRead"][];
            /**
             * Total
             * @description How many events match.
             */
            total: number;
            meta: components["schemas"]["MetaRead"];
        };
        /**
         * HitList
         * @description A page of hits.
         */
        HitList: {
            /** Items */
            items: components["schemas"]["HitRead"][];
            /**
             * Total
             * @description How many records match, on all pages together.
             */
            total: number;
            /**
             * Facets
             * @description By facet asked for, each value and how many of the records it would leave.
             */
            facets: {
                [key: string]: components["schemas"]["FacetValue"][];
            };
            links: components["schemas"]["LinksRead"];
            meta: components["schemas"]["MetaRead"];
        };
        /**
         * HitRead
         * @description A record of any kind that holds the words looked for.
         */
        HitRead: {
            kind: components["schemas"]["RecordKind"];
            /**
             * Id
             * @description The record's id; `scheme/id` for a term.
             */
            id: string;
            /**
             * Title
             * @description Its title, name or label; a statement's gist.
             */
            title: string;
            /**
             * Path
             * @description Where to read it: its own page; the vocabulary for a term, a record it is about for a dispute.
             */
            path: string;
            /** @description In lists only, and only when the request asked for it. */
            match?: components["schemas"]["MatchRead"];
        };
        /**
         * IdentifierRead
         * @description An id in somebody else's scheme.
         */
        IdentifierRead: {
            /** Scheme */
            scheme: string;
            /** Id */
            id: string;
        };
        /**
         * IndexRead
         * @description What there is, for whoever starts at the root.
         */
        IndexRead: {
            /** Title */
            title: string;
            /** Description */
            description: string;
            /** Dataset Version */
            dataset_version: string;
            /** Revision */
            revision: string;
            /** Licence */
            licence: string;
            /** Counts */
            counts: {
                [key: string]: number;
            };
            /**
             * Links
             * @description Where to go from here; those with braces are URI templates (RFC 6570).
             */
            links: {
                [key: string]: string;
            };
        };
        /**
         * LinksRead
         * @description Where this page, the next and the previous one are; null where there is none.
         */
        LinksRead: {
            /**
             * Self
             * @description This page, in canonical form.
             */
            self: string;
            /**
             * Next
             * @description The next page, null on the last.
             */
            next: string | null;
            /**
             * Prev
             * @description The page before, for pages by offset.
             */
            prev: string | null;
        };
        /**
         * LiveRead
         * @description The process answers.
         */
        LiveRead: {
            /**
             * Status
             * @constant
             */
            status: "live";
        };
        /**
         * MembershipChangeKind
         * @description What the start or end of a membership spell amounts to.
         * @enum {string}
         */
        MembershipChangeKind: "joined" | "left" | "changed";
        /**
         * MembershipChangeList
         * @description A page of membership changes.
         */
        MembershipChangeList: {
            /** Items */
            items: components["schemas"]["MembershipChangeRead"][];
            /**
             * Total
             * @description How many records match, on all pages together.
             */
            total: number;
            /**
             * Facets
             * @description By facet asked for, each value and how many of the records it would leave.
             */
            facets: {
                [key: string]: components["schemas"]["FacetValue"][];
            };
            links: components["schemas"]["LinksRead"];
            meta: components["schemas"]["MetaRead"];
        };
        /**
         * MembershipChangeRead
         * @description The start or end of a spell: who joined an organization, left it, or changed status in it, and when.
         */
        MembershipChangeRead: {
            /** Id */
            id: string;
            /** @description `joined`: became a member; `left`: is one no more; `changed`: any other change of status. */
            change: components["schemas"]["MembershipChangeKind"];
            /** @description When the spell starts or ends; `basis` and `note` are those of the spell. */
            date: components["schemas"]["DateRead"];
            member: components["schemas"]["ActorRef"];
            organization: components["schemas"]["ActorRef"];
            /**
             * From Status
             * @description The status before, a term of the vocabulary's membership_statuses; null where there was none.
             */
            from_status: string | null;
            /**
             * To Status
             * @description The status after; null where there is none.
             */
            to_status: string | null;
            /**
             * Membership
             * @description The id of the spell that starts or ends; /member-states/{id} has its sources.
             */
            membership: string;
            /** @description The event that made the change; null where none is named. */
            event: components["schemas"]["EventRef"] | null;
            /** @description In lists only, and only when the request asked for it. */
            match?: components["schemas"]["MatchRead"];
        };
        /**
         * MembershipList
         * @description A page of membership spells.
         */
        MembershipList: {
            /** Items */
            items: (components["schemas"]["MembershipSummary"] | components["schemas"]["MembershipRead"] | components["schemas"]["MembershipProjection"])[];
            /**
             * Total
             * @description How many records match, on all pages together.
             */
            total: number;
            /**
             * Facets
             * @description By facet asked for, each value and how many of the records it would leave.
             */
            facets: {
                [key: string]: components["schemas"]["FacetValue"][];
            };
            links: components["schemas"]["LinksRead"];
            meta: components["schemas"]["MetaRead"];
        };
        /**
         * MembershipRead
         * @description A spell with everything known of it.
         */
        MembershipRead: {
            /** Id */
            id: string;
            member: components["schemas"]["ActorRef"];
            organization: components["schemas"]["ActorRef"];
            /**
             * Status
             * @description A term of the vocabulary's membership_statuses.
             */
            status: string;
            /** Counts As Member */
            counts_as_member: boolean;
            /** @description From the status's first to its last day. */
            during: components["schemas"]["DateRead"];
            /**
             * Disputes
             * @description What sources disagree on.
             */
            disputes: components["schemas"]["DisputeRead"][];
            /**
             * Citations
             * @description The sources that vouch for it.
             */
            citations: components["schemas"]["CitationRead"][];
            /** Note */
            note: string | null;
            /** @description The event in which it began; null where none is named. */
            began_with: components["schemas"]["EventRef"] | null;
            /** @description The event in which it ended; null where none is named. */
            ended_with: components["schemas"]["EventRef"] | null;
            /** @description In lists only, and only when the request asked for it. */
            match?: components["schemas"]["MatchRead"];
        };
        /**
         * MembershipSummary
         * @description A spell as lists show it.
         */
        MembershipSummary: {
            /** Id */
            id: string;
            member: components["schemas"]["ActorRef"];
            organization: components["schemas"]["ActorRef"];
            /**
             * Status
             * @description A term of the vocabulary's membership_statuses.
             */
            status: string;
            /** Counts As Member */
            counts_as_member: boolean;
            /** @description From the status's first to its last day. */
            during: components["schemas"]["DateRead"];
            /** @description In lists only, and only when the request asked for it. */
            match?: components["schemas"]["MatchRead"];
        };
        /**
         * MetaRead
         * @description What the answer is made from, and how the request was understood.
         */
        MetaRead: {
            /**
             * Revision
             * @description The revision of the dataset that answered.
             */
            revision: string;
            /** Dataset Version */
            dataset_version: string;
            /**
             * Revision Changed
             * @description Whether the cursor came from an earlier revision.
             */
            revision_changed: boolean;
            /**
             * Resolved
             * @description By parameter, what each name was taken for.
             */
            resolved: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            /**
             * Notices
             * @description What to know before relying on the answer; mostly empty.
             */
            notices: string[];
            /**
             * Query Url
             * @description The request in canonical form: ids for names, parameters in order.
             */
            query_url: string;
            /** Cite As */
            cite_as: string;
        };
        /**
         * OfficeRead
         * @description A post a person held.
         */
        OfficeRead: {
            /** Title */
            title: string;
            at: components["schemas"]["ActorRef"] | null;
            /** @description From the first to the last day in office; null where unknown. */
            during: components["schemas"]["DateRead"] | null;
            /** Citations */
            citations: components["schemas"]["CitationRead"][];
        };
        /**
         * OfficialNameRead
         * @description What an actor is called in one language.
         */
        OfficialNameRead: {
            /** Language */
            language: string;
            /** Name */
            name: string;
        };
        /**
         * Operator
         * @description Whether any or all values of a repeated parameter must hold.
         * @enum {string}
         */
        Operator: "or" | "and";
        /**
         * PartRead
         * @description The larger actor this one is a part of.
         */
        PartRead: {
            actor: components["schemas"]["ActorRef"];
            during: components["schemas"]["DateRead"] | null;
        };
        /**
         * ParticipantRead
         * @description Who took part, as what, and on whose behalf.
         */
        ParticipantRead: {
            actor: components["schemas"]["ActorRef"];
            /** Role */
            role: string;
            /** @description On whose behalf the actor took part. */
            for: components["schemas"]["ActorRef"] | null;
        };
        /**
         * PlaceList
         * @description A page of places.
         */
        PlaceList: {
            /** Items */
            items: (components["schemas"]["PlaceSummary"] | components["schemas"]["PlaceRead"] | components["schemas"]["PlaceProjection"])[];
            /**
             * Total
             * @description How many records match, on all pages together.
             */
            total: number;
            /**
             * Facets
             * @description By facet asked for, each value and how many of the records it would leave.
             */
            facets: {
                [key: string]: components["schemas"]["FacetValue"][];
            };
            links: components["schemas"]["LinksRead"];
            meta: components["schemas"]["MetaRead"];
        };
        /**
         * PlaceRead
         * @description A place with everything known of it.
         */
        PlaceRead: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            country: components["schemas"]["ActorRef"] | null;
            /**
             * Latitude
             * @description Degrees north, WGS 84.
             */
            latitude: number | null;
            /**
             * Longitude
             * @description Degrees east, WGS 84.
             */
            longitude: number | null;
            /** Aliases */
            aliases: string[];
            /** Identifiers */
            identifiers: components["schemas"]["IdentifierRead"][];
            /** Disputes */
            disputes: components["schemas"]["DisputeRead"][];
            /** Citations */
            citations: components["schemas"]["CitationRead"][];
            /** @description In lists only, and only when the request asked for it. */
            match?: components["schemas"]["MatchRead"];
        };
        /**
         * PlaceRef
         * @description A place, with what a map needs.
         */
        PlaceRef: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            country: components["schemas"]["ActorRef"] | null;
            /**
             * Latitude
             * @description Degrees north, WGS 84.
             */
            latitude: number | null;
            /**
             * Longitude
             * @description Degrees east, WGS 84.
             */
            longitude: number | null;
        };
        /**
         * PlaceSummary
         * @description A place as lists show it: as other records do.
         */
        PlaceSummary: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            country: components["schemas"]["ActorRef"] | null;
            /**
             * Latitude
             * @description Degrees north, WGS 84.
             */
            latitude: number | null;
            /**
             * Longitude
             * @description Degrees east, WGS 84.
             */
            longitude: number | null;
            /** @description In lists only, and only when the request asked for it. */
            match?: components["schemas"]["MatchRead"];
        };
        /**
         * PositionRead
         * @description A position that somebody took on a topic.
         */
        PositionRead: {
            /**
             * Position
             * @description A term of the vocabulary's positions.
             */
            position: string;
            /**
             * Speakers
             * @description Who takes it.
             */
            speakers: components["schemas"]["ActorRef"][];
            /**
             * On Behalf Of
             * @description For whom they speak.
             */
            on_behalf_of: components["schemas"]["ActorRef"][];
            /** @description When they said so. */
            said: components["schemas"]["DateRead"];
            /** @description The words that carry it. */
            statement: components["schemas"]["GistRef"];
        };
        /**
         * Precision
         * @description How exactly a date is told, finest first; an interval or a set is as exact as its coarsest part.
         * @enum {string}
         */
        Precision: "day" | "month" | "season" | "year" | "decade" | "century";
        /**
         * ReadyRead
         * @description A dataset is loaded and can be read.
         */
        ReadyRead: {
            /**
             * Status
             * @constant
             */
            status: "ready";
            /** Revision */
            revision: string;
            /** Dataset Version */
            dataset_version: string;
            /**
             * Loaded At
             * @description When it was loaded, in UTC.
             */
            loaded_at: string | null;
            /** Engine */
            engine: string;
            /** @description Where replicas are read from, how far each has come. */
            replication: components["schemas"]["ReplicationRead"] | null;
        };
        /**
         * RecordKind
         * @description The kinds of record a chronology is made of.
         * @enum {string}
         */
        RecordKind: "event" | "statement" | "actor" | "membership" | "source" | "place" | "dispute" | "topic" | "term" | "dataset";
        /**
         * RecordRef
         * @description A record of any kind.
         */
        RecordRef: {
            kind: components["schemas"]["RecordKind"];
            /** Id */
            id: string;
        };
        /**
         * RelatedEventRead
         * @description How an event stands to another, whichever of the two records says so.
         */
        RelatedEventRead: {
            /**
             * Relation
             * @description A term of the vocabulary's relations.
             */
            relation: string;
            /**
             * Direction
             * @description `outgoing`: this event stands so to the other; `incoming`: the other stands so to this one.
             * @enum {string}
             */
            direction: "outgoing" | "incoming";
            event: components["schemas"]["EventRef"];
        };
        /**
         * RelationItemRead
         * @description Something that ties the two: both took part in it, both have a part in it, or one joined or left the other.
         */
        RelationItemRead: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "event" | "statement" | "membership-change";
            /** Id */
            id: string;
            /** @description The record's own date, by which the line is sorted. */
            date: components["schemas"]["DateRead"];
            /**
             * Record
             * @description The record as its own list shows it; `kind` says which.
             */
            record: components["schemas"]["EventSummary"] | components["schemas"]["StatementSummary"] | components["schemas"]["MembershipChangeRead"];
            /** @description In lists only, and only when the request asked for it. */
            match?: components["schemas"]["MatchRead"];
        };
        /**
         * RelationList
         * @description A page of what ties two actors, in order of date.
         */
        RelationList: {
            /** Items */
            items: components["schemas"]["RelationItemRead"][];
            /**
             * Total
             * @description How many records match, on all pages together.
             */
            total: number;
            /**
             * Facets
             * @description By facet asked for, each value and how many of the records it would leave.
             */
            facets: {
                [key: string]: components["schemas"]["FacetValue"][];
            };
            links: components["schemas"]["LinksRead"];
            meta: components["schemas"]["MetaRead"];
        };
        /**
         * ReleaseChangeList
         * @description A page of changes.
         */
        ReleaseChangeList: {
            /** Items */
            items: (components["schemas"]["ReleaseChangeSummary"] | components["schemas"]["ReleaseChangeRead"])[];
            /**
             * Total
             * @description How many records match, on all pages together.
             */
            total: number;
            /**
             * Facets
             * @description By facet asked for, each value and how many of the records it would leave.
             */
            facets: {
                [key: string]: components["schemas"]["FacetValue"][];
            };
            links: components["schemas"]["LinksRead"];
            meta: components["schemas"]["MetaRead"];
        };
        /**
         * ReleaseChangeRead
         * @description The same with all that the record says.
         */
        ReleaseChangeRead: {
            /**
             * Id
             * @description Version, change, kind and record, which is unique.
             */
            id: string;
            /** @description `added`, `changed`, `removed`, or `renamed`: the record has had another id since. */
            change: components["schemas"]["ReleaseVerb"];
            kind: components["schemas"]["RecordKind"];
            /**
             * Record Id
             * @description The record's id, the former one if it was renamed; `scheme/id` for a term.
             */
            record_id: string;
            /**
             * Renamed To
             * @description The id that a renamed record was given; null for any other change.
             */
            renamed_to: string | null;
            /**
             * Version
             * @description The release's version of the dataset.
             */
            version: string;
            /**
             * Revision
             * @description The release's revision.
             */
            revision: string;
            /**
             * Date
             * Format: date
             * @description The day of the release.
             */
            date: string;
            /**
             * Path
             * @description The page of the record, under its new id if it was renamed; null where it has none or is gone.
             */
            path: string | null;
            /**
             * Record
             * @description The record as it is now, in the seed format, under its new id if it was renamed; null if it is gone. A term has its `scheme` beside its id, as in NDJSON.
             */
            record: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * ReleaseChangeSummary
         * @description What a release did to one record; nothing later is known of it, or, of a rename, of one of the two ids.
         */
        ReleaseChangeSummary: {
            /**
             * Id
             * @description Version, change, kind and record, which is unique.
             */
            id: string;
            /** @description `added`, `changed`, `removed`, or `renamed`: the record has had another id since. */
            change: components["schemas"]["ReleaseVerb"];
            kind: components["schemas"]["RecordKind"];
            /**
             * Record Id
             * @description The record's id, the former one if it was renamed; `scheme/id` for a term.
             */
            record_id: string;
            /**
             * Renamed To
             * @description The id that a renamed record was given; null for any other change.
             */
            renamed_to: string | null;
            /**
             * Version
             * @description The release's version of the dataset.
             */
            version: string;
            /**
             * Revision
             * @description The release's revision.
             */
            revision: string;
            /**
             * Date
             * Format: date
             * @description The day of the release.
             */
            date: string;
            /**
             * Path
             * @description The page of the record, under its new id if it was renamed; null where it has none or is gone.
             */
            path: string | null;
        };
        /**
         * ReleaseVerb
         * @description What a release of the dataset did to a record.
         * @enum {string}
         */
        ReleaseVerb: "added" | "changed" | "removed" | "renamed";
        /**
         * ReplicaRead
         * @description One server that is read from.
         */
        ReplicaRead: {
            /** Reachable */
            reachable: boolean;
            /**
             * Standby
             * @description Whether it follows the primary; false for the primary itself.
             */
            standby: boolean | null;
            /**
             * Lag Bytes
             * @description Bytes of the primary's log not replayed; null if that cannot be told.
             */
            lag_bytes: number | null;
            /**
             * Lag Seconds
             * @description Age of what was replayed last; 0 where nothing is left to replay.
             */
            lag_seconds: number | null;
            /** Revision */
            revision: string | null;
        };
        /**
         * ReplicationRead
         * @description The primary and its replicas, these in the order of COMMUNIQUE_READ_DATABASE_URL.
         */
        ReplicationRead: {
            /** Primary Reachable */
            primary_reachable: boolean;
            /** Replicas */
            replicas: components["schemas"]["ReplicaRead"][];
        };
        /**
         * SourceList
         * @description A page of sources.
         */
        SourceList: {
            /** Items */
            items: (components["schemas"]["SourceSummary"] | components["schemas"]["SourceRead"] | components["schemas"]["SourceProjection"])[];
            /**
             * Total
             * @description How many records match, on all pages together.
             */
            total: number;
            /**
             * Facets
             * @description By facet asked for, each value and how many of the records it would leave.
             */
            facets: {
                [key: string]: components["schemas"]["FacetValue"][];
            };
            links: components["schemas"]["LinksRead"];
            meta: components["schemas"]["MetaRead"];
        };
        /**
         * SourceRead
         * @description A source with everything known of it.
         */
        SourceRead: {
            /** Id */
            id: string;
            /** Title */
            title: string;
            type: components["schemas"]["SourceType"];
            /** Publisher */
            publisher: string | null;
            /** Authors */
            authors: string[];
            /** @description When it was written. */
            created: components["schemas"]["DateRead"] | null;
            /** @description When it could first be read by the public. */
            published: components["schemas"]["DateRead"] | null;
            /** Language */
            language: string;
            /** @description The actor it speaks for. */
            party: components["schemas"]["ActorRef"] | null;
            /** Url */
            url: string | null;
            /** Archived Url */
            archived_url: string | null;
            /**
             * Held
             * @description False when it is only mentioned by other sources.
             */
            held: boolean;
            /** Summary */
            summary: string | null;
            /**
             * Copies
             * @description Further addresses of the same document.
             */
            copies: components["schemas"]["CopyRead"][];
            /** Disputes */
            disputes: components["schemas"]["DisputeRead"][];
            /** Note */
            note: string | null;
            /** @description In lists only, and only when the request asked for it. */
            match?: components["schemas"]["MatchRead"];
        };
        /**
         * SourceRef
         * @description A source, with what a footnote needs.
         */
        SourceRef: {
            /** Id */
            id: string;
            /** Title */
            title: string;
            /** Publisher */
            publisher: string | null;
            published: components["schemas"]["DateRead"] | null;
            /**
             * Url
             * @description Where it can be read.
             */
            url: string | null;
            /**
             * Archived Url
             * @description Where a copy of the page as it was is kept.
             */
            archived_url: string | null;
        };
        /**
         * SourceSummary
         * @description A source as lists show it.
         */
        SourceSummary: {
            /** Id */
            id: string;
            /** Title */
            title: string;
            type: components["schemas"]["SourceType"];
            /** Publisher */
            publisher: string | null;
            /** Authors */
            authors: string[];
            /** @description When it was written. */
            created: components["schemas"]["DateRead"] | null;
            /** @description When it could first be read by the public. */
            published: components["schemas"]["DateRead"] | null;
            /** Language */
            language: string;
            /** @description The actor it speaks for. */
            party: components["schemas"]["ActorRef"] | null;
            /** Url */
            url: string | null;
            /** Archived Url */
            archived_url: string | null;
            /**
             * Held
             * @description False when it is only mentioned by other sources.
             */
            held: boolean;
            /** @description In lists only, and only when the request asked for it. */
            match?: components["schemas"]["MatchRead"];
        };
        /**
         * SourceType
         * @description What kind of document a source is.
         * @enum {string}
         */
        SourceType: "primary" | "leaked" | "press" | "secondary";
        /**
         * StanceRead
         * @description A position on a topic.
         */
        StanceRead: {
            /** Topic */
            topic: string;
            /** Position */
            position: string;
        };
        /**
         * StatementList
         * @description A page of statements.
         */
        StatementList: {
            /** Items */
            items: (components["schemas"]["StatementSummary"] | components["schemas"]["StatementRead"] | components["schemas"]["StatementProjection"])[];
            /**
             * Total
             * @description How many records match, on all pages together.
             */
            total: number;
            /**
             * Facets
             * @description By facet asked for, each value and how many of the records it would leave.
             */
            facets: {
                [key: string]: components["schemas"]["FacetValue"][];
            };
            links: components["schemas"]["LinksRead"];
            meta: components["schemas"]["MetaRead"];
        };
        /**
         * StatementMode
         * @description How a source renders what was said; `asserted` is the source's own voice.
         * @enum {string}
         */
        StatementMode: "quoted" | "paraphrased" | "attributed" | "asserted";
        /**
         * StatementRead
         * @description A statement with everything known of it.
         */
        StatementRead: {
            /** Id */
            id: string;
            /** Speakers */
            speakers: components["schemas"]["ActorRef"][];
            /**
             * Capacity
             * @description The office in which they spoke.
             */
            capacity: string | null;
            /** On Behalf Of */
            on_behalf_of: components["schemas"]["ActorRef"][];
            /** Audience */
            audience: components["schemas"]["ActorRef"][];
            /** @description `asserted` is the source's own voice. */
            mode: components["schemas"]["StatementMode"];
            reported_by: components["schemas"]["ActorRef"] | null;
            /**
             * Quote
             * @description The speaker's own words, verbatim, as a source gives them.
             */
            quote: string | null;
            /**
             * Gist
             * @description What was said, in the curators' words.
             */
            gist: string;
            said: components["schemas"]["DateRead"];
            /** Topics */
            topics: string[];
            /** About */
            about: components["schemas"]["ActorRef"][];
            event: components["schemas"]["EventRef"] | null;
            /** Stance */
            stance: components["schemas"]["StanceRead"][];
            /**
             * Source Count
             * @description How many sources are cited.
             */
            source_count: number;
            /**
             * Disputed
             * @description Whether sources disagree on it.
             */
            disputed: boolean;
            /**
             * Disputes
             * @description What sources disagree on.
             */
            disputes: components["schemas"]["DisputeRead"][];
            /**
             * Citations
             * @description The sources that vouch for it.
             */
            citations: components["schemas"]["CitationRead"][];
            /** Note */
            note: string | null;
            /** @description When it could first be known publicly. */
            public_since: components["schemas"]["DateRead"] | null;
            /**
             * Chain
             * @description From the speaker towards the reader.
             */
            chain: components["schemas"]["ChainLinkRead"][];
            /** @description In lists only, and only when the request asked for it. */
            match?: components["schemas"]["MatchRead"];
        };
        /**
         * StatementRef
         * @description A statement, by id, speakers and gist.
         */
        StatementRef: {
            /** Id */
            id: string;
            /** Speakers */
            speakers: components["schemas"]["ActorRef"][];
            /** Gist */
            gist: string;
        };
        /**
         * StatementSummary
         * @description A statement as lists show it.
         */
        StatementSummary: {
            /** Id */
            id: string;
            /** Speakers */
            speakers: components["schemas"]["ActorRef"][];
            /**
             * Capacity
             * @description The office in which they spoke.
             */
            capacity: string | null;
            /** On Behalf Of */
            on_behalf_of: components["schemas"]["ActorRef"][];
            /** Audience */
            audience: components["schemas"]["ActorRef"][];
            /** @description `asserted` is the source's own voice. */
            mode: components["schemas"]["StatementMode"];
            reported_by: components["schemas"]["ActorRef"] | null;
            /**
             * Quote
             * @description The speaker's own words, verbatim, as a source gives them.
             */
            quote: string | null;
            /**
             * Gist
             * @description What was said, in the curators' words.
             */
            gist: string;
            said: components["schemas"]["DateRead"];
            /** Topics */
            topics: string[];
            /** About */
            about: components["schemas"]["ActorRef"][];
            event: components["schemas"]["EventRef"] | null;
            /** Stance */
            stance: components["schemas"]["StanceRead"][];
            /**
             * Source Count
             * @description How many sources are cited.
             */
            source_count: number;
            /**
             * Disputed
             * @description Whether sources disagree on it.
             */
            disputed: boolean;
            /** @description In lists only, and only when the request asked for it. */
            match?: components["schemas"]["MatchRead"];
        };
        /**
         * StatusTermRead
         * @description A membership status.
         */
        StatusTermRead: {
            /** Id */
            id: string;
            /** Label */
            label: string;
            /** Definition */
            definition: string;
            /**
             * Counts As Member
             * @description Whether who holds it is a member.
             */
            counts_as_member: boolean;
        };
        /**
         * TermRead
         * @description A word of the vocabulary, with what it means here.
         */
        TermRead: {
            /** Id */
            id: string;
            /** Label */
            label: string;
            /** Definition */
            definition: string;
        };
        /**
         * TitledRecordRef
         * @description A record of any kind, by the one line it is known by.
         */
        TitledRecordRef: {
            kind: components["schemas"]["RecordKind"];
            /** Id */
            id: string;
            /**
             * Title
             * @description Its title, name or label; a statement's gist.
             */
            title: string;
        };
        /**
         * TopicList
         * @description A page of topics.
         */
        TopicList: {
            /** Items */
            items: (components["schemas"]["TopicSummary"] | components["schemas"]["TopicRead"] | components["schemas"]["TopicProjection"])[];
            /**
             * Total
             * @description How many records match, on all pages together.
             */
            total: number;
            /**
             * Facets
             * @description By facet asked for, each value and how many of the records it would leave.
             */
            facets: {
                [key: string]: components["schemas"]["FacetValue"][];
            };
            links: components["schemas"]["LinksRead"];
            meta: components["schemas"]["MetaRead"];
        };
        /**
         * TopicRead
         * @description A topic, and who took which position on it when.
         */
        TopicRead: {
            /** Id */
            id: string;
            /** Label */
            label: string;
            /** Definition */
            definition: string;
            /**
             * Positions
             * @description All positions taken on it, in order of date.
             */
            positions: components["schemas"]["PositionRead"][];
            /** @description In lists only, and only when the request asked for it. */
            match?: components["schemas"]["MatchRead"];
        };
        /**
         * TopicSummary
         * @description What events and statements are about, as lists show it.
         */
        TopicSummary: {
            /** Id */
            id: string;
            /** Label */
            label: string;
            /** Definition */
            definition: string;
            /** @description In lists only, and only when the request asked for it. */
            match?: components["schemas"]["MatchRead"];
        };
        /**
         * TypeTermRead
         * @description An event type.
         */
        TypeTermRead: {
            /** Id */
            id: string;
            /** Label */
            label: string;
            /** Definition */
            definition: string;
            /**
             * Plover
             * @description Its counterpart in the PLOVER event ontology.
             */
            plover: string | null;
            /**
             * Changes Membership
             * @description Whether events of this type are those in which somebody becomes a member or ceases to be one.
             */
            changes_membership: boolean;
        };
        /**
         * View
         * @description How much of each record a list holds.
         * @enum {string}
         */
        View: "summary" | "full";
        /**
         * VocabularyRead
         * @description All terms, by scheme.
         */
        VocabularyRead: {
            /** Event Types */
            event_types: components["schemas"]["TypeTermRead"][];
            /** Roles */
            roles: components["schemas"]["TermRead"][];
            /**
             * Topics
             * @description /topics/{id} has more on each.
             */
            topics: components["schemas"]["TermRead"][];
            /** Relations */
            relations: components["schemas"]["TermRead"][];
            /** Document Roles */
            document_roles: components["schemas"]["TermRead"][];
            /** Positions */
            positions: components["schemas"]["TermRead"][];
            /** Chain Acts */
            chain_acts: components["schemas"]["TermRead"][];
            /** Membership Statuses */
            membership_statuses: components["schemas"]["StatusTermRead"][];
        };
        /**
         * YearCoverageRead
         * @description How much may fall in one year; what may fall in several counts in each.
         */
        YearCoverageRead: {
            /** Year */
            year: number;
            /** Events */
            events: number;
            /** Statements */
            statements: number;
        };
        /**
         * MatchRead
         * @description How a listed record matches the request; holds only what the request asked about.
         */
        MatchRead: {
            /**
             * Date
             * @description Whether its date matches `date` for certain.
             * @default null
             */
            date: ("certain" | "possible") | null;
            /**
             * Membership
             * @description Whether the membership asked about surely holds: on `as_of`, or on the event's date.
             * @default null
             */
            membership: ("certain" | "possible") | null;
            /**
             * Highlight
             * @description Where the words of `q` stand, as HTML: escaped, with `<mark>` around each match.
             * @default null
             */
            highlight: string | null;
        };
        /**
         * ParameterProblemRead
         * @description One bad parameter.
         */
        ParameterProblemRead: {
            /** Parameter */
            parameter: string;
            /**
             * Value
             * @description What was sent.
             */
            value: string | null;
            /** Reason */
            reason: string;
            /**
             * Allowed
             * @description Everything that would be accepted, where that is a short list.
             */
            allowed: string[] | null;
            /**
             * Did You Mean
             * @description What is near to it.
             */
            did_you_mean: string[] | null;
        };
        /**
         * ProblemRead
         * @description Why a request was not answered (RFC 9457, section 3.1).
         */
        ProblemRead: {
            /**
             * Type
             * @description Which kind of problem it is.
             */
            type: string;
            /** Title */
            title: string;
            /** Status */
            status: number;
            /** Detail */
            detail: string;
            /**
             * Instance
             * @description The path of the request.
             */
            instance: string;
            /**
             * Errors
             * @description The bad parameters found, fifty at most; mended, others may be found. Empty for other problems.
             */
            errors: components["schemas"]["ParameterProblemRead"][];
        };
        /**
         * EventProjection
         * @description The fields that `fields` asks for.
         */
        EventProjection: {
            /** Id */
            id?: string;
            /** Title */
            title?: string;
            /**
             * Type
             * @description A term of the vocabulary's event_types.
             */
            type?: string;
            date?: components["schemas"]["DateRead"];
            status?: components["schemas"]["EventStatus"];
            place?: components["schemas"]["PlaceRef"] | null;
            /** Summary */
            summary?: string;
            /** Participants */
            participants?: components["schemas"]["ParticipantRead"][];
            /** Topics */
            topics?: string[];
            /**
             * Source Count
             * @description How many sources are cited.
             */
            source_count?: number;
            /**
             * Disputed
             * @description Whether sources disagree on it.
             */
            disputed?: boolean;
            /**
             * Disputes
             * @description What sources disagree on.
             */
            disputes?: components["schemas"]["DisputeRead"][];
            /**
             * Citations
             * @description The sources that vouch for it.
             */
            citations?: components["schemas"]["CitationRead"][];
            /** Note */
            note?: string | null;
            /** @description When it could first be known publicly. */
            public_since?: components["schemas"]["DateRead"] | null;
            /** Related */
            related?: components["schemas"]["RelatedEventRead"][];
            /** Documents */
            documents?: components["schemas"]["EventDocumentRead"][];
            /** Figures */
            figures?: components["schemas"]["FigureRead"][];
            /**
             * Statements
             * @description What was said at it, or is it.
             */
            statements?: components["schemas"]["StatementRef"][];
            /** @description In lists only, and only when the request asked for it. */
            match?: components["schemas"]["MatchRead"];
        };
        /**
         * StatementProjection
         * @description The fields that `fields` asks for.
         */
        StatementProjection: {
            /** Id */
            id?: string;
            /** Speakers */
            speakers?: components["schemas"]["ActorRef"][];
            /**
             * Capacity
             * @description The office in which they spoke.
             */
            capacity?: string | null;
            /** On Behalf Of */
            on_behalf_of?: components["schemas"]["ActorRef"][];
            /** Audience */
            audience?: components["schemas"]["ActorRef"][];
            /** @description `asserted` is the source's own voice. */
            mode?: components["schemas"]["StatementMode"];
            reported_by?: components["schemas"]["ActorRef"] | null;
            /**
             * Quote
             * @description The speaker's own words, verbatim, as a source gives them.
             */
            quote?: string | null;
            /**
             * Gist
             * @description What was said, in the curators' words.
             */
            gist?: string;
            said?: components["schemas"]["DateRead"];
            /** Topics */
            topics?: string[];
            /** About */
            about?: components["schemas"]["ActorRef"][];
            event?: components["schemas"]["EventRef"] | null;
            /** Stance */
            stance?: components["schemas"]["StanceRead"][];
            /**
             * Source Count
             * @description How many sources are cited.
             */
            source_count?: number;
            /**
             * Disputed
             * @description Whether sources disagree on it.
             */
            disputed?: boolean;
            /**
             * Disputes
             * @description What sources disagree on.
             */
            disputes?: components["schemas"]["DisputeRead"][];
            /**
             * Citations
             * @description The sources that vouch for it.
             */
            citations?: components["schemas"]["CitationRead"][];
            /** Note */
            note?: string | null;
            /** @description When it could first be known publicly. */
            public_since?: components["schemas"]["DateRead"] | null;
            /**
             * Chain
             * @description From the speaker towards the reader.
             */
            chain?: components["schemas"]["ChainLinkRead"][];
            /** @description In lists only, and only when the request asked for it. */
            match?: components["schemas"]["MatchRead"];
        };
        /**
         * ActorProjection
         * @description The fields that `fields` asks for.
         */
        ActorProjection: {
            /** Id */
            id?: string;
            kind?: components["schemas"]["ActorKind"];
            /** Name */
            name?: string;
            /** Acronym */
            acronym?: string | null;
            country?: components["schemas"]["ActorRef"] | null;
            /** Summary */
            summary?: string | null;
            /**
             * Disputes
             * @description What sources disagree on.
             */
            disputes?: components["schemas"]["DisputeRead"][];
            /**
             * Citations
             * @description The sources that vouch for it.
             */
            citations?: components["schemas"]["CitationRead"][];
            /** Note */
            note?: string | null;
            /** Family Name */
            family_name?: string | null;
            /** Aliases */
            aliases?: string[];
            /** Official Names */
            official_names?: components["schemas"]["OfficialNameRead"][];
            /** Identifiers */
            identifiers?: components["schemas"]["IdentifierRead"][];
            /** Part Of */
            part_of?: components["schemas"]["PartRead"][];
            existed?: components["schemas"]["DateRead"] | null;
            /** @description From when on the list of its members is whole. */
            complete_from?: components["schemas"]["DateRead"] | null;
            /** @description From when on every change among its members is told as an event. */
            changes_told_from?: components["schemas"]["DateRead"] | null;
            /** Offices */
            offices?: components["schemas"]["OfficeRead"][];
            /**
             * Memberships
             * @description Its spells as a member of organizations.
             */
            memberships?: components["schemas"]["MembershipSummary"][];
            /**
             * Members
             * @description The spells of its own members, if it is an organization.
             */
            members?: components["schemas"]["MembershipSummary"][];
            counts?: components["schemas"]["ActorCountsRead"];
            /** @description The first event it takes part in, or is acted for. */
            first_event?: components["schemas"]["EventRef"] | null;
            /** @description The last such event. */
            last_event?: components["schemas"]["EventRef"] | null;
            /**
             * Counterparts
             * @description Whom it takes part in events with: the ten with most events together, these first; /graph has all.
             */
            counterparts?: components["schemas"]["CounterpartRead"][];
            /** @description In lists only, and only when the request asked for it. */
            match?: components["schemas"]["MatchRead"];
        };
        /**
         * MembershipProjection
         * @description The fields that `fields` asks for.
         */
        MembershipProjection: {
            /** Id */
            id?: string;
            member?: components["schemas"]["ActorRef"];
            organization?: components["schemas"]["ActorRef"];
            /**
             * Status
             * @description A term of the vocabulary's membership_statuses.
             */
            status?: string;
            /** Counts As Member */
            counts_as_member?: boolean;
            /** @description From the status's first to its last day. */
            during?: components["schemas"]["DateRead"];
            /**
             * Disputes
             * @description What sources disagree on.
             */
            disputes?: components["schemas"]["DisputeRead"][];
            /**
             * Citations
             * @description The sources that vouch for it.
             */
            citations?: components["schemas"]["CitationRead"][];
            /** Note */
            note?: string | null;
            /** @description The event in which it began; null where none is named. */
            began_with?: components["schemas"]["EventRef"] | null;
            /** @description The event in which it ended; null where none is named. */
            ended_with?: components["schemas"]["EventRef"] | null;
            /** @description In lists only, and only when the request asked for it. */
            match?: components["schemas"]["MatchRead"];
        };
        /**
         * SourceProjection
         * @description The fields that `fields` asks for.
         */
        SourceProjection: {
            /** Id */
            id?: string;
            /** Title */
            title?: string;
            type?: components["schemas"]["SourceType"];
            /** Publisher */
            publisher?: string | null;
            /** Authors */
            authors?: string[];
            /** @description When it was written. */
            created?: components["schemas"]["DateRead"] | null;
            /** @description When it could first be read by the public. */
            published?: components["schemas"]["DateRead"] | null;
            /** Language */
            language?: string;
            /** @description The actor it speaks for. */
            party?: components["schemas"]["ActorRef"] | null;
            /** Url */
            url?: string | null;
            /** Archived Url */
            archived_url?: string | null;
            /**
             * Held
             * @description False when it is only mentioned by other sources.
             */
            held?: boolean;
            /** Summary */
            summary?: string | null;
            /**
             * Copies
             * @description Further addresses of the same document.
             */
            copies?: components["schemas"]["CopyRead"][];
            /** Disputes */
            disputes?: components["schemas"]["DisputeRead"][];
            /** Note */
            note?: string | null;
            /** @description In lists only, and only when the request asked for it. */
            match?: components["schemas"]["MatchRead"];
        };
        /**
         * PlaceProjection
         * @description The fields that `fields` asks for.
         */
        PlaceProjection: {
            /** Id */
            id?: string;
            /** Name */
            name?: string;
            country?: components["schemas"]["ActorRef"] | null;
            /**
             * Latitude
             * @description Degrees north, WGS 84.
             */
            latitude?: number | null;
            /**
             * Longitude
             * @description Degrees east, WGS 84.
             */
            longitude?: number | null;
            /** Aliases */
            aliases?: string[];
            /** Identifiers */
            identifiers?: components["schemas"]["IdentifierRead"][];
            /** Disputes */
            disputes?: components["schemas"]["DisputeRead"][];
            /** Citations */
            citations?: components["schemas"]["CitationRead"][];
            /** @description In lists only, and only when the request asked for it. */
            match?: components["schemas"]["MatchRead"];
        };
        /**
         * TopicProjection
         * @description The fields that `fields` asks for.
         */
        TopicProjection: {
            /** Id */
            id?: string;
            /** Label */
            label?: string;
            /** Definition */
            definition?: string;
            /**
             * Positions
             * @description All positions taken on it, in order of date.
             */
            positions?: components["schemas"]["PositionRead"][];
            /** @description In lists only, and only when the request asked for it. */
            match?: components["schemas"]["MatchRead"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_events: {
        parameters: {
            query?: {
                /** @description The world as it could be known on this day (YYYY-MM-DD): records public by then; sources count only if published by then. */
                known_on?: string;
                /** @description When it was, in EDTF: a day, month or year, an interval with or without open ends. */
                date?: string;
                /** @description `possible`: may have been then; `certain`: was, whatever is uncertain: how `date` is read. */
                date_match?: components["schemas"]["DateMatch"];
                /** @description Events with these ids. */
                id?: string[];
                /** @description Took part, or was acted for: id, acronym, any name in any script, or family name. Repeated: any of them, or all with `actor_op=and`; `!name` excludes. */
                actor?: string[];
                /** @description Whether any (`or`) or all (`and`) of the actors must have taken part: how `actor` is read. */
                actor_op?: components["schemas"]["Operator"];
                /** @description Somebody took part as this, see /vocabulary; `ACTOR:ROLE` says who. */
                role?: string[];
                /** @description Event types, see /vocabulary. */
                type?: string[];
                /** @description Topics, see /topics. */
                topic?: string[];
                /** @description Where it happened, see /places. */
                place?: string[];
                /** @description The state in which the place lies today. */
                country?: string[];
                /** @description How firmly it stands: confirmed, reported, planned, denied. */
                status?: ("confirmed" | "reported" | "planned" | "denied" | "!confirmed" | "!reported" | "!planned" | "!denied")[];
                /** @description Cited sources, by id or title. */
                source?: string[];
                /** @description Some cited source is primary, leaked, press, secondary. */
                source_type?: ("primary" | "leaked" | "press" | "secondary" | "!primary" | "!leaked" | "!press" | "!secondary")[];
                /** @description At least this many different sources are cited. */
                min_sources?: number;
                /** @description Whether sources disagree on it: `true` or `false`. */
                disputed?: boolean;
                /** @description Somebody taking part was certainly a member of this organization on the event's date. */
                member_of?: string[];
                /** @description Words in title, summary or place: all of them; `"a phrase"`, `-without`, `begin*`. */
                q?: string;
                /** @description Order; `-` descends. `relevance` needs `q`. */
                sort?: "date" | "-date" | "title" | "-title" | "id" | "-id" | "relevance";
                /** @description Counts by value, for any of these names with commas between them. */
                facets?: string;
                /** @description `summary` for lean records, `full` for everything a single record shows. */
                view?: components["schemas"]["View"];
                /** @description Serve these top-level fields of each record only, with commas between them; `match` stays where it is asked for. */
                fields?: string;
                /** @description Records per page, 1 to 200; more is an error. Without it, 20 in JSON, and every match in any other form. */
                limit?: number;
                /** @description Records to skip. For walking through a list, follow `links.next`. */
                offset?: number;
                /** @description Where the last page ended: the opaque value that `links.next` carries. */
                cursor?: string;
                /** @description The form of the answer; without it, the `Accept` header decides. */
                format?: "json" | "csv" | "ndjson" | "geojson" | "jsonld" | "ics" | "atom" | "timelinejs";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events. */
            200: {
                headers: {
                    /** @description What tells this answer from others; send it back in `If-None-Match`. */
                    ETag?: string;
                    /** @description For how long it may be used again unasked. */
                    "Cache-Control"?: string;
                    /** @description On which headers of the request it depends. */
                    Vary?: string;
                    /** @description When what is served was released; not there where it is no release. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventList"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/geo+json": {
                        /** @constant */
                        type: "FeatureCollection";
                        features: Record<string, never>[];
                    } & {
                        [key: string]: unknown;
                    };
                    "application/ld+json": {
                        /** @description What the words mean (JSON-LD 1.1, section 3.1). */
                        "@context": unknown;
                    } & {
                        [key: string]: unknown;
                    };
                    "text/calendar": string;
                    "application/atom+xml": string;
                    "application/vnd.timelinejs+json": {
                        events: Record<string, never>[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Nothing has changed for who sends the tag or the date back. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is an answer, but not in a form that `Accept` lets through; `errors` tells which there are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description What is served is not in the state that `If-Match` or `If-Unmodified-Since` asks for. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description No dataset is loaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
    get_event: {
        parameters: {
            query?: {
                /** @description The form of the answer; without it, the `Accept` header decides. */
                format?: "json" | "csv" | "ndjson" | "geojson" | "jsonld" | "ics" | "atom" | "timelinejs";
            };
            header?: never;
            path: {
                /** @description The event's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event. */
            200: {
                headers: {
                    /** @description What tells this answer from others; send it back in `If-None-Match`. */
                    ETag?: string;
                    /** @description For how long it may be used again unasked. */
                    "Cache-Control"?: string;
                    /** @description On which headers of the request it depends. */
                    Vary?: string;
                    /** @description When what is served was released; not there where it is no release. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventRead"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/geo+json": {
                        /** @constant */
                        type: "FeatureCollection";
                        features: Record<string, never>[];
                    } & {
                        [key: string]: unknown;
                    };
                    "application/ld+json": {
                        /** @description What the words mean (JSON-LD 1.1, section 3.1). */
                        "@context": unknown;
                    } & {
                        [key: string]: unknown;
                    };
                    "text/calendar": string;
                    "application/atom+xml": string;
                    "application/vnd.timelinejs+json": {
                        events: Record<string, never>[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Nothing has changed for who sends the tag or the date back. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The record has another id now; `Location` is where to read it. */
            308: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is an answer, but not in a form that `Accept` lets through; `errors` tells which there are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is no such record any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description What is served is not in the state that `If-Match` or `If-Unmodified-Since` asks for. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description No dataset is loaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
    list_statements: {
        parameters: {
            query?: {
                /** @description The world as it could be known on this day (YYYY-MM-DD): records public by then; sources count only if published by then. */
                known_on?: string;
                /** @description When it was, in EDTF: a day, month or year, an interval with or without open ends. */
                date?: string;
                /** @description `possible`: may have been then; `certain`: was, whatever is uncertain: how `date` is read. */
                date_match?: components["schemas"]["DateMatch"];
                /** @description Statements with these ids. */
                id?: string[];
                /** @description Who said it. `!name` excludes. */
                speaker?: string[];
                /** @description Said it, had it said on their behalf, were addressed, or were spoken of. */
                actor?: string[];
                /** @description On whose behalf it was said. */
                on_behalf_of?: string[];
                /** @description To whom it was said. */
                audience?: string[];
                /** @description Of whom it was said. */
                about?: string[];
                /** @description The event it is, was made at, or is about: its id. */
                event?: string[];
                /** @description Topics, see /topics. */
                topic?: string[];
                /** @description The position it takes, see /vocabulary; `TOPIC:POSITION` says on what. */
                stance?: string[];
                /** @description How it is rendered: quoted, paraphrased, attributed, asserted. */
                mode?: ("quoted" | "paraphrased" | "attributed" | "asserted" | "!quoted" | "!paraphrased" | "!attributed" | "!asserted")[];
                /** @description Cited sources, by id or title. */
                source?: string[];
                /** @description Words in gist or quote: all of them; `"a phrase"`, `-without`, `begin*`. */
                q?: string;
                /** @description Order; `-` descends. `relevance` needs `q`. */
                sort?: "date" | "-date" | "id" | "-id" | "relevance";
                /** @description Counts by value, for any of these names with commas between them. */
                facets?: string;
                /** @description `summary` for lean records, `full` for everything a single record shows. */
                view?: components["schemas"]["View"];
                /** @description Serve these top-level fields of each record only, with commas between them; `match` stays where it is asked for. */
                fields?: string;
                /** @description Records per page, 1 to 200; more is an error. Without it, 20 in JSON, and every match in any other form. */
                limit?: number;
                /** @description Records to skip. For walking through a list, follow `links.next`. */
                offset?: number;
                /** @description Where the last page ended: the opaque value that `links.next` carries. */
                cursor?: string;
                /** @description The form of the answer; without it, the `Accept` header decides. */
                format?: "json" | "csv" | "ndjson" | "jsonld" | "ics" | "atom" | "timelinejs";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of statements. */
            200: {
                headers: {
                    /** @description What tells this answer from others; send it back in `If-None-Match`. */
                    ETag?: string;
                    /** @description For how long it may be used again unasked. */
                    "Cache-Control"?: string;
                    /** @description On which headers of the request it depends. */
                    Vary?: string;
                    /** @description When what is served was released; not there where it is no release. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementList"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/ld+json": {
                        /** @description What the words mean (JSON-LD 1.1, section 3.1). */
                        "@context": unknown;
                    } & {
                        [key: string]: unknown;
                    };
                    "text/calendar": string;
                    "application/atom+xml": string;
                    "application/vnd.timelinejs+json": {
                        events: Record<string, never>[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Nothing has changed for who sends the tag or the date back. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is an answer, but not in a form that `Accept` lets through; `errors` tells which there are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description What is served is not in the state that `If-Match` or `If-Unmodified-Since` asks for. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description No dataset is loaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
    get_statement: {
        parameters: {
            query?: {
                /** @description The form of the answer; without it, the `Accept` header decides. */
                format?: "json" | "csv" | "ndjson" | "jsonld" | "ics" | "atom" | "timelinejs";
            };
            header?: never;
            path: {
                /** @description The statement's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statement. */
            200: {
                headers: {
                    /** @description What tells this answer from others; send it back in `If-None-Match`. */
                    ETag?: string;
                    /** @description For how long it may be used again unasked. */
                    "Cache-Control"?: string;
                    /** @description On which headers of the request it depends. */
                    Vary?: string;
                    /** @description When what is served was released; not there where it is no release. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementRead"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/ld+json": {
                        /** @description What the words mean (JSON-LD 1.1, section 3.1). */
                        "@context": unknown;
                    } & {
                        [key: string]: unknown;
                    };
                    "text/calendar": string;
                    "application/atom+xml": string;
                    "application/vnd.timelinejs+json": {
                        events: Record<string, never>[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Nothing has changed for who sends the tag or the date back. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The record has another id now; `Location` is where to read it. */
            308: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is an answer, but not in a form that `Accept` lets through; `errors` tells which there are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is no such record any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description What is served is not in the state that `If-Match` or `If-Unmodified-Since` asks for. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description No dataset is loaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
    list_actors: {
        parameters: {
            query?: {
                /** @description Actors with these ids. */
                id?: string[];
                /** @description One of person, state, organization, group, media; repeated: any of them; `!kind` excludes. */
                kind?: ("person" | "state" | "organization" | "group" | "media" | "!person" | "!state" | "!organization" | "!group" | "!media")[];
                /** @description The state they belong to. */
                country?: string[];
                /** @description Was at some time a member of this organization; with `as_of`, on that day. */
                member_of?: string[];
                /** @description The day (YYYY-MM-DD) on which `member_of` holds, or may hold; `match.membership` says which. */
                as_of?: string;
                /** @description An id in somebody else's scheme, such as `Q42` or, naming the scheme, `wikidata:Q42`. */
                identifier?: string[];
                /** @description Words in names or summary: all of them; `"a phrase"`, `-without`, `begin*`. */
                q?: string;
                /** @description Order; `-` descends. `relevance` needs `q`. */
                sort?: "name" | "-name" | "id" | "-id" | "relevance";
                /** @description Counts by value, for any of these names with commas between them. */
                facets?: string;
                /** @description `summary` for lean records, `full` for everything a single record shows. */
                view?: components["schemas"]["View"];
                /** @description Serve these top-level fields of each record only, with commas between them; `match` stays where it is asked for. */
                fields?: string;
                /** @description Records per page, 1 to 200; more is an error. Without it, 20 in JSON, and every match in any other form. */
                limit?: number;
                /** @description Records to skip. For walking through a list, follow `links.next`. */
                offset?: number;
                /** @description Where the last page ended: the opaque value that `links.next` carries. */
                cursor?: string;
                /** @description The form of the answer; without it, the `Accept` header decides. */
                format?: "json" | "csv" | "ndjson" | "jsonld";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of actors. */
            200: {
                headers: {
                    /** @description What tells this answer from others; send it back in `If-None-Match`. */
                    ETag?: string;
                    /** @description For how long it may be used again unasked. */
                    "Cache-Control"?: string;
                    /** @description On which headers of the request it depends. */
                    Vary?: string;
                    /** @description When what is served was released; not there where it is no release. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActorList"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/ld+json": {
                        /** @description What the words mean (JSON-LD 1.1, section 3.1). */
                        "@context": unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Nothing has changed for who sends the tag or the date back. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is an answer, but not in a form that `Accept` lets through; `errors` tells which there are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description What is served is not in the state that `If-Match` or `If-Unmodified-Since` asks for. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description No dataset is loaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
    get_actor: {
        parameters: {
            query?: {
                /** @description The form of the answer; without it, the `Accept` header decides. */
                format?: "json" | "csv" | "ndjson" | "jsonld";
            };
            header?: never;
            path: {
                /** @description The actor's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The actor. */
            200: {
                headers: {
                    /** @description What tells this answer from others; send it back in `If-None-Match`. */
                    ETag?: string;
                    /** @description For how long it may be used again unasked. */
                    "Cache-Control"?: string;
                    /** @description On which headers of the request it depends. */
                    Vary?: string;
                    /** @description When what is served was released; not there where it is no release. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActorRead"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/ld+json": {
                        /** @description What the words mean (JSON-LD 1.1, section 3.1). */
                        "@context": unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Nothing has changed for who sends the tag or the date back. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The record has another id now; `Location` is where to read it. */
            308: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is an answer, but not in a form that `Accept` lets through; `errors` tells which there are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is no such record any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description What is served is not in the state that `If-Match` or `If-Unmodified-Since` asks for. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description No dataset is loaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
    list_member_states: {
        parameters: {
            query?: {
                /** @description The world as it could be known on this day (YYYY-MM-DD): records public by then; sources count only if published by then. */
                known_on?: string;
                /** @description When it was, in EDTF: a day, month or year, an interval with or without open ends. */
                date?: string;
                /** @description `possible`: may have been then; `certain`: was, whatever is uncertain: how `date` is read. */
                date_match?: components["schemas"]["DateMatch"];
                /** @description Members of these. */
                organization?: string[];
                /** @description Memberships these held. */
                state?: string[];
                /** @description Held as this, see /vocabulary. */
                status?: string[];
                /** @description Membership spells with these ids. */
                id?: string[];
                /** @description The spells that hold, or may hold, on this day (YYYY-MM-DD); `match.membership` says which. Without it, every spell. */
                as_of?: string;
                /** @description Order; `-` descends. */
                sort?: "start" | "-start" | "state" | "-state";
                /** @description Counts by value, for any of these names with commas between them. */
                facets?: string;
                /** @description `summary` for lean records, `full` for everything a single record shows. */
                view?: components["schemas"]["View"];
                /** @description Serve these top-level fields of each record only, with commas between them; `match` stays where it is asked for. */
                fields?: string;
                /** @description Records per page, 1 to 200; more is an error. Without it, 20 in JSON, and every match in any other form. */
                limit?: number;
                /** @description Records to skip. For walking through a list, follow `links.next`. */
                offset?: number;
                /** @description Where the last page ended: the opaque value that `links.next` carries. */
                cursor?: string;
                /** @description The form of the answer; without it, the `Accept` header decides. */
                format?: "json" | "csv" | "ndjson" | "jsonld" | "ics" | "atom" | "timelinejs";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of membership spells. */
            200: {
                headers: {
                    /** @description What tells this answer from others; send it back in `If-None-Match`. */
                    ETag?: string;
                    /** @description For how long it may be used again unasked. */
                    "Cache-Control"?: string;
                    /** @description On which headers of the request it depends. */
                    Vary?: string;
                    /** @description When what is served was released; not there where it is no release. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipList"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/ld+json": {
                        /** @description What the words mean (JSON-LD 1.1, section 3.1). */
                        "@context": unknown;
                    } & {
                        [key: string]: unknown;
                    };
                    "text/calendar": string;
                    "application/atom+xml": string;
                    "application/vnd.timelinejs+json": {
                        events: Record<string, never>[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Nothing has changed for who sends the tag or the date back. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is an answer, but not in a form that `Accept` lets through; `errors` tells which there are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description What is served is not in the state that `If-Match` or `If-Unmodified-Since` asks for. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description No dataset is loaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
    list_membership_changes: {
        parameters: {
            query?: {
                /** @description The world as it could be known on this day (YYYY-MM-DD): records public by then; sources count only if published by then. */
                known_on?: string;
                /** @description When it was, in EDTF: a day, month or year, an interval with or without open ends. */
                date?: string;
                /** @description `possible`: may have been then; `certain`: was, whatever is uncertain: how `date` is read. */
                date_match?: components["schemas"]["DateMatch"];
                /** @description Members of these. */
                organization?: string[];
                /** @description Memberships these held. */
                state?: string[];
                /** @description Held as this, see /vocabulary. */
                status?: string[];
                /** @description What changed: joined, left, changed. */
                change?: ("joined" | "left" | "changed" | "!joined" | "!left" | "!changed")[];
                /** @description Order; `-` descends. */
                sort?: "date" | "-date";
                /** @description Records per page, 1 to 200; more is an error. Without it, 20 in JSON, and every match in any other form. */
                limit?: number;
                /** @description Records to skip. For walking through a list, follow `links.next`. */
                offset?: number;
                /** @description Where the last page ended: the opaque value that `links.next` carries. */
                cursor?: string;
                /** @description The form of the answer; without it, the `Accept` header decides. */
                format?: "json" | "csv" | "ndjson" | "jsonld" | "ics" | "atom" | "timelinejs";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of changes. */
            200: {
                headers: {
                    /** @description What tells this answer from others; send it back in `If-None-Match`. */
                    ETag?: string;
                    /** @description For how long it may be used again unasked. */
                    "Cache-Control"?: string;
                    /** @description On which headers of the request it depends. */
                    Vary?: string;
                    /** @description When what is served was released; not there where it is no release. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipChangeList"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/ld+json": {
                        /** @description What the words mean (JSON-LD 1.1, section 3.1). */
                        "@context": unknown;
                    } & {
                        [key: string]: unknown;
                    };
                    "text/calendar": string;
                    "application/atom+xml": string;
                    "application/vnd.timelinejs+json": {
                        events: Record<string, never>[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Nothing has changed for who sends the tag or the date back. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is an answer, but not in a form that `Accept` lets through; `errors` tells which there are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description What is served is not in the state that `If-Match` or `If-Unmodified-Since` asks for. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description No dataset is loaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
    get_member_state: {
        parameters: {
            query?: {
                /** @description The form of the answer; without it, the `Accept` header decides. */
                format?: "json" | "csv" | "ndjson" | "jsonld" | "ics" | "atom" | "timelinejs";
            };
            header?: never;
            path: {
                /** @description The spell's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The spell. */
            200: {
                headers: {
                    /** @description What tells this answer from others; send it back in `If-None-Match`. */
                    ETag?: string;
                    /** @description For how long it may be used again unasked. */
                    "Cache-Control"?: string;
                    /** @description On which headers of the request it depends. */
                    Vary?: string;
                    /** @description When what is served was released; not there where it is no release. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipRead"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/ld+json": {
                        /** @description What the words mean (JSON-LD 1.1, section 3.1). */
                        "@context": unknown;
                    } & {
                        [key: string]: unknown;
                    };
                    "text/calendar": string;
                    "application/atom+xml": string;
                    "application/vnd.timelinejs+json": {
                        events: Record<string, never>[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Nothing has changed for who sends the tag or the date back. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The record has another id now; `Location` is where to read it. */
            308: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is an answer, but not in a form that `Accept` lets through; `errors` tells which there are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is no such record any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description What is served is not in the state that `If-Match` or `If-Unmodified-Since` asks for. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description No dataset is loaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
    list_sources: {
        parameters: {
            query?: {
                /** @description Sources with these ids. */
                id?: string[];
                /** @description Who published it, by name. */
                publisher?: string[];
                /** @description What kind of document it is: primary, leaked, press, secondary. */
                type?: ("primary" | "leaked" | "press" | "secondary" | "!primary" | "!leaked" | "!press" | "!secondary")[];
                /** @description The actor it speaks for. */
                party?: string[];
                /** @description The language it is in, as a tag (BCP 47). */
                language?: string[];
                /** @description When it was, or may have been, published, in EDTF; `match.date` says which. */
                published?: string;
                /** @description Words in title, publisher, authors or summary: all of them; `"a phrase"`, `-without`, `begin*`. */
                q?: string;
                /** @description Order; `-` descends. A source without a date of publication comes last. `relevance` needs `q`. */
                sort?: "published" | "-published" | "title" | "-title" | "id" | "-id" | "relevance";
                /** @description Counts by value, for any of these names with commas between them. */
                facets?: string;
                /** @description `summary` for lean records, `full` for everything a single record shows. */
                view?: components["schemas"]["View"];
                /** @description Serve these top-level fields of each record only, with commas between them; `match` stays where it is asked for. */
                fields?: string;
                /** @description Records per page, 1 to 200; more is an error. Without it, 20 in JSON, and every match in any other form. */
                limit?: number;
                /** @description Records to skip. For walking through a list, follow `links.next`. */
                offset?: number;
                /** @description Where the last page ended: the opaque value that `links.next` carries. */
                cursor?: string;
                /** @description The form of the answer; without it, the `Accept` header decides. */
                format?: "json" | "csv" | "ndjson" | "jsonld" | "atom";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sources. */
            200: {
                headers: {
                    /** @description What tells this answer from others; send it back in `If-None-Match`. */
                    ETag?: string;
                    /** @description For how long it may be used again unasked. */
                    "Cache-Control"?: string;
                    /** @description On which headers of the request it depends. */
                    Vary?: string;
                    /** @description When what is served was released; not there where it is no release. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceList"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/ld+json": {
                        /** @description What the words mean (JSON-LD 1.1, section 3.1). */
                        "@context": unknown;
                    } & {
                        [key: string]: unknown;
                    };
                    "application/atom+xml": string;
                };
            };
            /** @description Nothing has changed for who sends the tag or the date back. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is an answer, but not in a form that `Accept` lets through; `errors` tells which there are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description What is served is not in the state that `If-Match` or `If-Unmodified-Since` asks for. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description No dataset is loaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
    get_source: {
        parameters: {
            query?: {
                /** @description The form of the answer; without it, the `Accept` header decides. */
                format?: "json" | "csv" | "ndjson" | "jsonld" | "atom";
            };
            header?: never;
            path: {
                /** @description The source's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The source. */
            200: {
                headers: {
                    /** @description What tells this answer from others; send it back in `If-None-Match`. */
                    ETag?: string;
                    /** @description For how long it may be used again unasked. */
                    "Cache-Control"?: string;
                    /** @description On which headers of the request it depends. */
                    Vary?: string;
                    /** @description When what is served was released; not there where it is no release. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceRead"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/ld+json": {
                        /** @description What the words mean (JSON-LD 1.1, section 3.1). */
                        "@context": unknown;
                    } & {
                        [key: string]: unknown;
                    };
                    "application/atom+xml": string;
                };
            };
            /** @description Nothing has changed for who sends the tag or the date back. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The record has another id now; `Location` is where to read it. */
            308: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is an answer, but not in a form that `Accept` lets through; `errors` tells which there are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is no such record any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description What is served is not in the state that `If-Match` or `If-Unmodified-Since` asks for. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description No dataset is loaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
    list_citations: {
        parameters: {
            query?: {
                /** @description Order, by kind and id of the record. */
                sort?: "record" | "-record";
                /** @description Records per page, 1 to 200; more is an error. Without it, 20 in JSON, and every match in any other form. */
                limit?: number;
                /** @description Records to skip. For walking through a list, follow `links.next`. */
                offset?: number;
                /** @description Where the last page ended: the opaque value that `links.next` carries. */
                cursor?: string;
                /** @description The form of the answer; without it, the `Accept` header decides. */
                format?: "json" | "csv" | "ndjson";
            };
            header?: never;
            path: {
                /** @description The source's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of citations. */
            200: {
                headers: {
                    /** @description What tells this answer from others; send it back in `If-None-Match`. */
                    ETag?: string;
                    /** @description For how long it may be used again unasked. */
                    "Cache-Control"?: string;
                    /** @description On which headers of the request it depends. */
                    Vary?: string;
                    /** @description When what is served was released; not there where it is no release. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CitedRecordList"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description Nothing has changed for who sends the tag or the date back. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The record has another id now; `Location` is where to read it. */
            308: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is an answer, but not in a form that `Accept` lets through; `errors` tells which there are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is no such record any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description What is served is not in the state that `If-Match` or `If-Unmodified-Since` asks for. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description No dataset is loaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
    list_topics: {
        parameters: {
            query?: {
                /** @description Topics with these ids. */
                id?: string[];
                /** @description Words in label or definition: all of them; `"a phrase"`, `-without`, `begin*`. */
                q?: string;
                /** @description Order; `-` descends. `relevance` needs `q`. */
                sort?: "name" | "-name" | "id" | "-id" | "relevance";
                /** @description `summary` for lean records, `full` for everything a single record shows. */
                view?: components["schemas"]["View"];
                /** @description Serve these top-level fields of each record only, with commas between them; `match` stays where it is asked for. */
                fields?: string;
                /** @description Records per page, 1 to 200; more is an error. Without it, 20 in JSON, and every match in any other form. */
                limit?: number;
                /** @description Records to skip. For walking through a list, follow `links.next`. */
                offset?: number;
                /** @description Where the last page ended: the opaque value that `links.next` carries. */
                cursor?: string;
                /** @description The form of the answer; without it, the `Accept` header decides. */
                format?: "json" | "csv" | "ndjson" | "jsonld";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of topics. */
            200: {
                headers: {
                    /** @description What tells this answer from others; send it back in `If-None-Match`. */
                    ETag?: string;
                    /** @description For how long it may be used again unasked. */
                    "Cache-Control"?: string;
                    /** @description On which headers of the request it depends. */
                    Vary?: string;
                    /** @description When what is served was released; not there where it is no release. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicList"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/ld+json": {
                        /** @description What the words mean (JSON-LD 1.1, section 3.1). */
                        "@context": unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Nothing has changed for who sends the tag or the date back. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is an answer, but not in a form that `Accept` lets through; `errors` tells which there are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description What is served is not in the state that `If-Match` or `If-Unmodified-Since` asks for. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description No dataset is loaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
    get_topic: {
        parameters: {
            query?: {
                /** @description The form of the answer; without it, the `Accept` header decides. */
                format?: "json" | "csv" | "ndjson" | "jsonld";
            };
            header?: never;
            path: {
                /** @description The topic's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The topic. */
            200: {
                headers: {
                    /** @description What tells this answer from others; send it back in `If-None-Match`. */
                    ETag?: string;
                    /** @description For how long it may be used again unasked. */
                    "Cache-Control"?: string;
                    /** @description On which headers of the request it depends. */
                    Vary?: string;
                    /** @description When what is served was released; not there where it is no release. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicRead"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/ld+json": {
                        /** @description What the words mean (JSON-LD 1.1, section 3.1). */
                        "@context": unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Nothing has changed for who sends the tag or the date back. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The record has another id now; `Location` is where to read it. */
            308: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is an answer, but not in a form that `Accept` lets through; `errors` tells which there are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is no such record any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description What is served is not in the state that `If-Match` or `If-Unmodified-Since` asks for. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description No dataset is loaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
    list_places: {
        parameters: {
            query?: {
                /** @description Places with these ids. */
                id?: string[];
                /** @description The state it lies in today. */
                country?: string[];
                /** @description Words in names: all of them; `"a phrase"`, `-without`, `begin*`. */
                q?: string;
                /** @description Order; `-` descends. `relevance` needs `q`. */
                sort?: "name" | "-name" | "id" | "-id" | "relevance";
                /** @description `summary` for lean records, `full` for everything a single record shows. */
                view?: components["schemas"]["View"];
                /** @description Serve these top-level fields of each record only, with commas between them; `match` stays where it is asked for. */
                fields?: string;
                /** @description Records per page, 1 to 200; more is an error. Without it, 20 in JSON, and every match in any other form. */
                limit?: number;
                /** @description Records to skip. For walking through a list, follow `links.next`. */
                offset?: number;
                /** @description Where the last page ended: the opaque value that `links.next` carries. */
                cursor?: string;
                /** @description The form of the answer; without it, the `Accept` header decides. */
                format?: "json" | "csv" | "ndjson" | "geojson" | "jsonld";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of places. */
            200: {
                headers: {
                    /** @description What tells this answer from others; send it back in `If-None-Match`. */
                    ETag?: string;
                    /** @description For how long it may be used again unasked. */
                    "Cache-Control"?: string;
                    /** @description On which headers of the request it depends. */
                    Vary?: string;
                    /** @description When what is served was released; not there where it is no release. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceList"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/geo+json": {
                        /** @constant */
                        type: "FeatureCollection";
                        features: Record<string, never>[];
                    } & {
                        [key: string]: unknown;
                    };
                    "application/ld+json": {
                        /** @description What the words mean (JSON-LD 1.1, section 3.1). */
                        "@context": unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Nothing has changed for who sends the tag or the date back. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is an answer, but not in a form that `Accept` lets through; `errors` tells which there are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description What is served is not in the state that `If-Match` or `If-Unmodified-Since` asks for. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description No dataset is loaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
    get_place: {
        parameters: {
            query?: {
                /** @description The form of the answer; without it, the `Accept` header decides. */
                format?: "json" | "csv" | "ndjson" | "geojson" | "jsonld";
            };
            header?: never;
            path: {
                /** @description The place's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The place. */
            200: {
                headers: {
                    /** @description What tells this answer from others; send it back in `If-None-Match`. */
                    ETag?: string;
                    /** @description For how long it may be used again unasked. */
                    "Cache-Control"?: string;
                    /** @description On which headers of the request it depends. */
                    Vary?: string;
                    /** @description When what is served was released; not there where it is no release. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceRead"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/geo+json": {
                        /** @constant */
                        type: "FeatureCollection";
                        features: Record<string, never>[];
                    } & {
                        [key: string]: unknown;
                    };
                    "application/ld+json": {
                        /** @description What the words mean (JSON-LD 1.1, section 3.1). */
                        "@context": unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Nothing has changed for who sends the tag or the date back. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The record has another id now; `Location` is where to read it. */
            308: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is an answer, but not in a form that `Accept` lets through; `errors` tells which there are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is no such record any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description What is served is not in the state that `If-Match` or `If-Unmodified-Since` asks for. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description No dataset is loaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                /** @description Words in any record: all of them; `"a phrase"`, `-without`, `begin*`. */
                q: string;
                /** @description Only records of these kinds: event, statement, actor, membership, source, place, dispute, topic, term. */
                kind?: ("event" | "statement" | "actor" | "membership" | "source" | "place" | "dispute" | "topic" | "term" | "!event" | "!statement" | "!actor" | "!membership" | "!source" | "!place" | "!dispute" | "!topic" | "!term")[];
                /** @description Order: the best match first. */
                sort?: "relevance";
                /** @description Counts by value, for any of these names with commas between them. */
                facets?: string;
                /** @description Records per page, 1 to 200; more is an error. Without it, 20 in JSON, and every match in any other form. */
                limit?: number;
                /** @description Records to skip. For walking through a list, follow `links.next`. */
                offset?: number;
                /** @description Where the last page ended: the opaque value that `links.next` carries. */
                cursor?: string;
                /** @description The form of the answer; without it, the `Accept` header decides. */
                format?: "json" | "csv" | "ndjson";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of hits. */
            200: {
                headers: {
                    /** @description What tells this answer from others; send it back in `If-None-Match`. */
                    ETag?: string;
                    /** @description For how long it may be used again unasked. */
                    "Cache-Control"?: string;
                    /** @description On which headers of the request it depends. */
                    Vary?: string;
                    /** @description When what is served was released; not there where it is no release. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitList"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description Nothing has changed for who sends the tag or the date back. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is an answer, but not in a form that `Accept` lets through; `errors` tells which there are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description What is served is not in the state that `If-Match` or `If-Unmodified-Since` asks for. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description No dataset is loaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
    list_relations: {
        parameters: {
            query?: {
                /** @description The world as it could be known on this day (YYYY-MM-DD): records public by then; sources count only if published by then. */
                known_on?: string;
                /** @description When it was, in EDTF: a day, month or year, an interval with or without open ends. */
                date?: string;
                /** @description `possible`: may have been then; `certain`: was, whatever is uncertain: how `date` is read. */
                date_match?: components["schemas"]["DateMatch"];
                /** @description Events only: somebody taking part was certainly a member of this organization then. */
                member_of?: string[];
                /** @description Membership changes only: of spells that hold, or may hold, on this day (YYYY-MM-DD); `match.membership` says which. */
                as_of?: string;
                /** @description Order; `-` descends. */
                sort?: "date" | "-date";
                /** @description Records per page, 1 to 200; more is an error. Without it, 20 in JSON, and every match in any other form. */
                limit?: number;
                /** @description Records to skip. For walking through a list, follow `links.next`. */
                offset?: number;
                /** @description Where the last page ended: the opaque value that `links.next` carries. */
                cursor?: string;
                /** @description The form of the answer; without it, the `Accept` header decides. */
                format?: "json" | "csv" | "ndjson" | "jsonld" | "ics" | "atom" | "timelinejs";
            };
            header?: never;
            path: {
                /** @description An actor: id, acronym, any name in any script, or family name. */
                a: string;
                /** @description An actor: id, acronym, any name in any script, or family name. */
                b: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of what ties them. */
            200: {
                headers: {
                    /** @description What tells this answer from others; send it back in `If-None-Match`. */
                    ETag?: string;
                    /** @description For how long it may be used again unasked. */
                    "Cache-Control"?: string;
                    /** @description On which headers of the request it depends. */
                    Vary?: string;
                    /** @description When what is served was released; not there where it is no release. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationList"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/ld+json": {
                        /** @description What the words mean (JSON-LD 1.1, section 3.1). */
                        "@context": unknown;
                    } & {
                        [key: string]: unknown;
                    };
                    "text/calendar": string;
                    "application/atom+xml": string;
                    "application/vnd.timelinejs+json": {
                        events: Record<string, never>[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Nothing has changed for who sends the tag or the date back. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is an answer, but not in a form that `Accept` lets through; `errors` tells which there are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description What is served is not in the state that `If-Match` or `If-Unmodified-Since` asks for. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description No dataset is loaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
    get_graph: {
        parameters: {
            query?: {
                /** @description The world as it could be known on this day (YYYY-MM-DD): records public by then; sources count only if published by then. */
                known_on?: string;
                /** @description When it was, in EDTF: a day, month or year, an interval with or without open ends. */
                date?: string;
                /** @description `possible`: may have been then; `certain`: was, whatever is uncertain: how `date` is read. */
                date_match?: components["schemas"]["DateMatch"];
                /** @description Events with these ids. */
                id?: string[];
                /** @description Took part, or was acted for: id, acronym, any name in any script, or family name. Repeated: any of them, or all with `actor_op=and`; `!name` excludes. */
                actor?: string[];
                /** @description Whether any (`or`) or all (`and`) of the actors must have taken part: how `actor` is read. */
                actor_op?: components["schemas"]["Operator"];
                /** @description Somebody took part as this, see /vocabulary; `ACTOR:ROLE` says who. */
                role?: string[];
                /** @description Event types, see /vocabulary. */
                type?: string[];
                /** @description Topics, see /topics. */
                topic?: string[];
                /** @description Where it happened, see /places. */
                place?: string[];
                /** @description The state in which the place lies today. */
                country?: string[];
                /** @description How firmly it stands: confirmed, reported, planned, denied. */
                status?: ("confirmed" | "reported" | "planned" | "denied" | "!confirmed" | "!reported" | "!planned" | "!denied")[];
                /** @description Cited sources, by id or title. */
                source?: string[];
                /** @description Some cited source is primary, leaked, press, secondary. */
                source_type?: ("primary" | "leaked" | "press" | "secondary" | "!primary" | "!leaked" | "!press" | "!secondary")[];
                /** @description At least this many different sources are cited. */
                min_sources?: number;
                /** @description Whether sources disagree on it: `true` or `false`. */
                disputed?: boolean;
                /** @description Somebody taking part was certainly a member of this organization on the event's date. */
                member_of?: string[];
                /** @description Words in title, summary or place: all of them; `"a phrase"`, `-without`, `begin*`. */
                q?: string;
                /** @description Only ties of at least this many events that two took part in together. */
                min_weight?: number;
                /** @description The form of the answer; without it, the `Accept` header decides. */
                format?: "json" | "graphml" | "cytoscape";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The network. */
            200: {
                headers: {
                    /** @description What tells this answer from others; send it back in `If-None-Match`. */
                    ETag?: string;
                    /** @description For how long it may be used again unasked. */
                    "Cache-Control"?: string;
                    /** @description On which headers of the request it depends. */
                    Vary?: string;
                    /** @description When what is served was released; not there where it is no release. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GraphRead"];
                    "application/graphml+xml": string;
                    "application/vnd.cytoscape+json": {
                        elements: {
                            nodes: Record<string, never>[];
                            edges: Record<string, never>[];
                        } & {
                            [key: string]: unknown;
                        };
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Nothing has changed for who sends the tag or the date back. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is an answer, but not in a form that `Accept` lets through; `errors` tells which there are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description What is served is not in the state that `If-Match` or `If-Unmodified-Since` asks for. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description No dataset is loaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
    get_coverage: {
        parameters: {
            query?: {
                /** @description Only the rows of these actors. `!name` excludes. */
                actor?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts by year and actor, and what is missing. */
            200: {
                headers: {
                    /** @description What tells this answer from others; send it back in `If-None-Match`. */
                    ETag?: string;
                    /** @description For how long it may be used again unasked. */
                    "Cache-Control"?: string;
                    /** @description On which headers of the request it depends. */
                    Vary?: string;
                    /** @description When what is served was released; not there where it is no release. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverageRead"];
                };
            };
            /** @description Nothing has changed for who sends the tag or the date back. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is an answer, but not in a form that `Accept` lets through; `errors` tells which there are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description What is served is not in the state that `If-Match` or `If-Unmodified-Since` asks for. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description No dataset is loaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
    list_changes: {
        parameters: {
            query?: {
                /** @description Only what was released after this one: a version, a revision, or its first 12 digits or more. Without it, everything. */
                since?: string;
                /** @description Only records of these kinds: event, statement, actor, membership, source, place, dispute, topic, term, dataset. */
                kind?: ("event" | "statement" | "actor" | "membership" | "source" | "place" | "dispute" | "topic" | "term" | "dataset" | "!event" | "!statement" | "!actor" | "!membership" | "!source" | "!place" | "!dispute" | "!topic" | "!term" | "!dataset")[];
                /** @description What was done to it: added, changed, removed, renamed. */
                change?: ("added" | "changed" | "removed" | "renamed" | "!added" | "!changed" | "!removed" | "!renamed")[];
                /** @description Order, by release and place in it; `-` descends. */
                sort?: "release" | "-release";
                /** @description `full` adds each record as it is now, in the seed format; `summary` does not. */
                view?: components["schemas"]["View"];
                /** @description Records per page, 1 to 200; more is an error. Without it, 20 in JSON, and every match in any other form. */
                limit?: number;
                /** @description Records to skip. For walking through a list, follow `links.next`. */
                offset?: number;
                /** @description Where the last page ended: the opaque value that `links.next` carries. */
                cursor?: string;
                /** @description The form of the answer; without it, the `Accept` header decides. */
                format?: "json" | "csv" | "ndjson";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of changes. */
            200: {
                headers: {
                    /** @description What tells this answer from others; send it back in `If-None-Match`. */
                    ETag?: string;
                    /** @description For how long it may be used again unasked. */
                    "Cache-Control"?: string;
                    /** @description On which headers of the request it depends. */
                    Vary?: string;
                    /** @description When what is served was released; not there where it is no release. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseChangeList"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description Nothing has changed for who sends the tag or the date back. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is an answer, but not in a form that `Accept` lets through; `errors` tells which there are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description No release has this version or revision; take the whole from /dataset/download. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description What is served is not in the state that `If-Match` or `If-Unmodified-Since` asks for. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description No dataset is loaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
    get_dataset: {
        parameters: {
            query?: {
                /** @description The form of the answer; without it, the `Accept` header decides. */
                format?: "json" | "jsonld";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dataset. */
            200: {
                headers: {
                    /** @description What tells this answer from others; send it back in `If-None-Match`. */
                    ETag?: string;
                    /** @description For how long it may be used again unasked. */
                    "Cache-Control"?: string;
                    /** @description On which headers of the request it depends. */
                    Vary?: string;
                    /** @description When what is served was released; not there where it is no release. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatasetRead"];
                    "application/ld+json": {
                        /** @description What the words mean (JSON-LD 1.1, section 3.1). */
                        "@context": unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Nothing has changed for who sends the tag or the date back. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is an answer, but not in a form that `Accept` lets through; `errors` tells which there are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description What is served is not in the state that `If-Match` or `If-Unmodified-Since` asks for. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description No dataset is loaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
    get_vocabulary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All terms, by scheme. */
            200: {
                headers: {
                    /** @description What tells this answer from others; send it back in `If-None-Match`. */
                    ETag?: string;
                    /** @description For how long it may be used again unasked. */
                    "Cache-Control"?: string;
                    /** @description On which headers of the request it depends. */
                    Vary?: string;
                    /** @description When what is served was released; not there where it is no release. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VocabularyRead"];
                };
            };
            /** @description Nothing has changed for who sends the tag or the date back. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is an answer, but not in a form that `Accept` lets through; `errors` tells which there are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description What is served is not in the state that `If-Match` or `If-Unmodified-Since` asks for. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description No dataset is loaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
    list_downloads: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The files of the revision that is served. */
            200: {
                headers: {
                    /** @description What tells this answer from others; send it back in `If-None-Match`. */
                    ETag?: string;
                    /** @description For how long it may be used again unasked. */
                    "Cache-Control"?: string;
                    /** @description On which headers of the request it depends. */
                    Vary?: string;
                    /** @description When what is served was released; not there where it is no release. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DownloadListRead"];
                };
            };
            /** @description Nothing has changed for who sends the tag or the date back. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is an answer, but not in a form that `Accept` lets through; `errors` tells which there are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description What is served is not in the state that `If-Match` or `If-Unmodified-Since` asks for. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description No dataset is loaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
    get_download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A name from /dataset/download, or a format: ndjson, datapackage or sqlite. */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description What tells this answer from others; send it back in `If-None-Match`. */
                    ETag?: string;
                    /** @description For how long it may be used again unasked. */
                    "Cache-Control"?: string;
                    /** @description On which headers of the request it depends. */
                    Vary?: string;
                    /** @description When what is served was released; not there where it is no release. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "application/zip": string;
                    "application/vnd.sqlite3": string;
                };
            };
            /** @description The part of the file that `Range` asks for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "application/zip": string;
                    "application/vnd.sqlite3": string;
                };
            };
            /** @description Nothing has changed for who sends the tag or the date back. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The current file of a format is to be found at `Location`. */
            307: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description The file was that of another revision. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description What is served is not in the state that `If-Match` or `If-Unmodified-Since` asks for. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description The file ends before the range that was asked for. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description No dataset is loaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
    cite_event: {
        parameters: {
            query?: {
                /** @description The form of the citation; without it, `Accept` decides. */
                style?: components["schemas"]["CitationStyle"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The citation. */
            200: {
                headers: {
                    /** @description What tells this answer from others; send it back in `If-None-Match`. */
                    ETag?: string;
                    /** @description For how long it may be used again unasked. */
                    "Cache-Control"?: string;
                    /** @description On which headers of the request it depends. */
                    Vary?: string;
                    /** @description When what is served was released; not there where it is no release. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.citationstyles.csl+json": ({
                        id: string;
                    } & {
                        [key: string]: unknown;
                    })[];
                    "application/x-bibtex": string;
                    "application/x-research-info-systems": string;
                    "text/x-bibliography": string;
                };
            };
            /** @description Nothing has changed for who sends the tag or the date back. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The record has another id now; `Location` is where to read it. */
            308: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is an answer, but not in a form that `Accept` lets through; `errors` tells which there are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is no such record any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description What is served is not in the state that `If-Match` or `If-Unmodified-Since` asks for. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description No dataset is loaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
    cite_statement: {
        parameters: {
            query?: {
                /** @description The form of the citation; without it, `Accept` decides. */
                style?: components["schemas"]["CitationStyle"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The citation. */
            200: {
                headers: {
                    /** @description What tells this answer from others; send it back in `If-None-Match`. */
                    ETag?: string;
                    /** @description For how long it may be used again unasked. */
                    "Cache-Control"?: string;
                    /** @description On which headers of the request it depends. */
                    Vary?: string;
                    /** @description When what is served was released; not there where it is no release. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.citationstyles.csl+json": ({
                        id: string;
                    } & {
                        [key: string]: unknown;
                    })[];
                    "application/x-bibtex": string;
                    "application/x-research-info-systems": string;
                    "text/x-bibliography": string;
                };
            };
            /** @description Nothing has changed for who sends the tag or the date back. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The record has another id now; `Location` is where to read it. */
            308: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is an answer, but not in a form that `Accept` lets through; `errors` tells which there are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is no such record any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description What is served is not in the state that `If-Match` or `If-Unmodified-Since` asks for. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description No dataset is loaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
    cite_source: {
        parameters: {
            query?: {
                /** @description The form of the citation; without it, `Accept` decides. */
                style?: components["schemas"]["CitationStyle"];
            };
            header?: never;
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The citation. */
            200: {
                headers: {
                    /** @description What tells this answer from others; send it back in `If-None-Match`. */
                    ETag?: string;
                    /** @description For how long it may be used again unasked. */
                    "Cache-Control"?: string;
                    /** @description On which headers of the request it depends. */
                    Vary?: string;
                    /** @description When what is served was released; not there where it is no release. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.citationstyles.csl+json": ({
                        id: string;
                    } & {
                        [key: string]: unknown;
                    })[];
                    "application/x-bibtex": string;
                    "application/x-research-info-systems": string;
                    "text/x-bibliography": string;
                };
            };
            /** @description Nothing has changed for who sends the tag or the date back. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The record has another id now; `Location` is where to read it. */
            308: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is an answer, but not in a form that `Accept` lets through; `errors` tells which there are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description There is no such record any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description What is served is not in the state that `If-Match` or `If-Unmodified-Since` asks for. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description No dataset is loaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
    cite_dataset: {
        parameters: {
            query?: {
                /** @description The form of the citation; without it, `Accept` decides. */
                style?: components["schemas"]["CitationStyle"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The citation. */
            200: {
                headers: {
                    /** @description What tells this answer from others; send it back in `If-None-Match`. */
                    ETag?: string;
                    /** @description For how long it may be used again unasked. */
                    "Cache-Control"?: string;
                    /** @description On which headers of the request it depends. */
                    Vary?: string;
                    /** @description When what is served was released; not there where it is no release. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.citationstyles.csl+json": ({
                        id: string;
                    } & {
                        [key: string]: unknown;
                    })[];
                    "application/x-bibtex": string;
                    "application/x-research-info-systems": string;
                    "text/x-bibliography": string;
                };
            };
            /** @description Nothing has changed for who sends the tag or the date back. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is an answer, but not in a form that `Accept` lets through; `errors` tells which there are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description What is served is not in the state that `If-Match` or `If-Unmodified-Since` asks for. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description No dataset is loaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
    get_index: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What there is, and where. */
            200: {
                headers: {
                    /** @description What tells this answer from others; send it back in `If-None-Match`. */
                    ETag?: string;
                    /** @description For how long it may be used again unasked. */
                    "Cache-Control"?: string;
                    /** @description On which headers of the request it depends. */
                    Vary?: string;
                    /** @description When what is served was released; not there where it is no release. */
                    "Last-Modified"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndexRead"];
                    "text/html": string;
                };
            };
            /** @description Nothing has changed for who sends the tag or the date back. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is an answer, but not in a form that `Accept` lets through; `errors` tells which there are. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description What is served is not in the state that `If-Match` or `If-Unmodified-Since` asks for. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description No dataset is loaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
    get_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process answers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveRead"];
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
    get_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A dataset is loaded. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadyRead"];
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description No dataset is loaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
    get_metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Numbers in the text format of Prometheus. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description A parameter cannot be understood; `errors` names each, why, and what would do. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
            /** @description Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemRead"];
                };
            };
        };
    };
}
