/** A peer of the benchmark: Spring for GraphQL over JDBC. */
package org.yearbook.bench.spring;
