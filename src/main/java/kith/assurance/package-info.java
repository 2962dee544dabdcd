/** That nobody looks or breaks glass unseen: who looked, what stands out, what was asked about it and what came of it. May use every package below. */
package kith.assurance;
