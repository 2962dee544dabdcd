package kith.organisation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much each reason counts for or against a hub or a worker in a proposal. */
public record Criteria(int stays, int siblings, int work, int heldBefore, int known, int area, int skill, int room, int full, int nobody, int closing,
                       int workerNow, int workerBefore, int workerFamily, int workerRoom, int workerFull, @JsonProperty("protected") int protectedCaseload, int away, int leads) { }
