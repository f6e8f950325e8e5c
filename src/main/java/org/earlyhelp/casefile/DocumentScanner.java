package org.earlyhelp.casefile;

/**
 * Looks for what would harm whoever opens a document. A locality plugs its own in by
 * offering a bean of this type.
 */
public interface DocumentScanner {

	/** Whether it is safe to keep. */
	boolean clean(byte[] content);

}
