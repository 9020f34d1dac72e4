/** A peer of the benchmark: graphql-java with DataLoader on Vert.x. */
package org.yearbook.bench.dataloader;
