/** What the law of information asks: somebody wants to see what is held about them, and personal data went where it should not. */
package kith.information;
