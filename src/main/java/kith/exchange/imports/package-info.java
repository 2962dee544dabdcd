/** The statutory returns an authority has already filed, read into one history (docs/imports.md). */
package kith.exchange.imports;
