/** The demonstration authority as the files that an authority would have filed: census, SSDA903, people. */
package kith.exchange.demo.write;
