package news.dateline.cluster;
public record Arrival(news.dateline.model.AnnotatedItem notes, news.dateline.model.WireItem item, java.time.Instant at) { }
