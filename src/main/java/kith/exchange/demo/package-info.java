/** The demonstration authority: invented families with ten years of believable history, the same from the same seed every time. */
package kith.exchange.demo;
