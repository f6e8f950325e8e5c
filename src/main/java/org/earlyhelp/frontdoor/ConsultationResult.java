package org.earlyhelp.frontdoor;

/** What a consultation becomes. */
public enum ConsultationResult {

	/** Advice was enough. */
	ADVICE,
	/** A service is asked for. */
	SERVICE_REQUEST,
	/** One agency assesses with a common assessment. */
	CAF,
	/** A Team Around the Family starts. */
	TAF

}
