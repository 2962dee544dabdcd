/** Starts Kith and composes its commands: the only package that knows all the others. May use every package. */
package kith.app;
