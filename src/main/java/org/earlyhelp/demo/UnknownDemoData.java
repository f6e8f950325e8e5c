package org.earlyhelp.demo;

/** Nobody knows such demonstration data; the service does not start. */
class UnknownDemoData extends RuntimeException {

	UnknownDemoData(String what) {
		super("early-help.demo.data is '%s', and there is no such demonstration data.".formatted(what));
	}

}
