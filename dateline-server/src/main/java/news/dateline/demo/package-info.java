/** The sample newsroom: five invented agencies that serve their wires over HTTP in real formats, and a day that runs fast until it is now. */
@org.jspecify.annotations.NullMarked
package news.dateline.demo;
