package io.cordon.extract.text;

/** Words that say nothing about what a text is about. */
final class StopWords {

    static final String[] ALL = """
            a about above after again against all also am an and any are as at be because been before being below
            between both but by can could did do does doing down during each etc few for from further had has have
            having he hello her here hers herself hey hi him himself his how however i if in into is it its itself just
            kindly let me more most my myself no nor not now of off on once only or other our ours ourselves out over own
            please re s same she should so some such t than that the their theirs them themselves then there these they
            this those through to too under until up us very via was we were what when where which while who whom why
            will with would yes you your yours yourself yourselves dear thanks thank regards best ok okay none null true false
            """.strip().split("\\s+");

    private StopWords() {}
}
