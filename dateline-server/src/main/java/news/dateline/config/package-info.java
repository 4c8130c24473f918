/** The one configuration, {@code dateline.yaml}: a record an area, defaults beside the keys, unknown keys refused, secrets only by the name of an environment variable. */
@org.jspecify.annotations.NullMarked
package news.dateline.config;
