package news.dateline.search;

import java.text.Normalizer;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Stories as the index keeps them. Thread-safe. */
record Documents(WordForms words) {
    /** Stems: how often, not where. */
    private static final FieldType STEMS = type(IndexOptions.DOCS_AND_FREQS, false);
    /** Words as they are, and where: for phrases. */
    private static final FieldType PLACES = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
    private static final FieldType THERE = type(IndexOptions.DOCS, true);

    private static FieldType type(IndexOptions options, boolean noLengths) {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(options);
        type.setOmitNorms(noLengths);
        type.freeze();
        return type;
    }

    Document of(Entry entry) {
        Document document = new Document();
        String language = words.of(entry.language());
        document.add(new StringField(SearchIndex.ID, entry.id().value(), Field.Store.YES));
        document.add(new StoredField(SearchIndex.STAMP, entry.stamp()));
        document.add(new StringField(SearchIndex.LANGUAGE_KEPT, language, Field.Store.NO));
        document.add(new NumericDocValuesField(SearchIndex.TIME, entry.updatedAt().getEpochSecond()));
        text(document, entry.headline(), language);
        text(document, entry.standfirst(), language);
        entry.body().forEach(paragraph -> text(document, paragraph, language));
        entry.names().forEach(name -> text(document, name, language));
        document.add(new Field(WordForms.HEAD + language, entry.headline(), STEMS));
        document.add(new Field(WordForms.START, entry.headline(), THERE));
        for (Facet facet : Facet.values()) for (String value : entry.facets().getOrDefault(facet, List.of())) document.add(new SortedSetDocValuesField(facet.field(), new BytesRef(value)));
        return document;
    }

    private static void text(Document document, String given, String language) {
        if (given.isEmpty()) return;
        String text = Normalizer.normalize(given, Normalizer.Form.NFC);
        document.add(new Field(WordForms.TEXT + language, text, STEMS));
        document.add(new Field(WordForms.EXACT, text, PLACES));
    }
}
