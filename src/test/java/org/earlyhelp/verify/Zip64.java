package org.earlyhelp.verify;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Small zips as large ones are written, with every number where zip64 has it: a ledger of
 * more than 4 GiB needs no test of its size.
 */
final class Zip64 {

	private static final int ALL = 0xffffffff;

	private static final int HEADER = 46;

	private static final int END = 22;

	private static final int EXTRA = 28;

	private Zip64() {
	}

	/** The same members; the zip has no comment. */
	static byte[] of(byte[] zip) {
		ByteBuffer read = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
		int end = zip.length - END;
		int from = read.getInt(end + 16);
		int members = read.getShort(end + 10);
		var out = new ByteArrayOutputStream();
		out.write(zip, 0, from);
		int at = from;
		for (int member = 0; member < members; member++) {
			int name = read.getShort(at + 28);
			int extra = read.getShort(at + 30);
			byte[] header = new byte[HEADER + name + EXTRA];
			System.arraycopy(zip, at, header, 0, HEADER + name);
			ByteBuffer changed = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
			changed.putInt(20, ALL).putInt(24, ALL).putShort(30, (short) EXTRA).putShort(32, (short) 0).putInt(42, ALL);
			changed.position(HEADER + name);
			changed.putShort((short) 1)
				.putShort((short) 24)
				.putLong(read.getInt(at + 24))
				.putLong(read.getInt(at + 20))
				.putLong(read.getInt(at + 42));
			out.writeBytes(header);
			at += HEADER + name + extra + read.getShort(at + 32);
		}
		int record = out.size();
		out.writeBytes(ByteBuffer.allocate(56 + 20 + END)
			.order(ByteOrder.LITTLE_ENDIAN)
			.putInt(0x06064b50)
			.putLong(44)
			.putShort((short) 45)
			.putShort((short) 45)
			.putInt(0)
			.putInt(0)
			.putLong(members)
			.putLong(members)
			.putLong(record - from)
			.putLong(from)
			.putInt(0x07064b50)
			.putInt(0)
			.putLong(record)
			.putInt(1)
			.putInt(0x06054b50)
			.putShort((short) 0)
			.putShort((short) 0)
			.putShort((short) -1)
			.putShort((short) -1)
			.putInt(ALL)
			.putInt(ALL)
			.putShort((short) 0)
			.array());
		return out.toByteArray();
	}

}
