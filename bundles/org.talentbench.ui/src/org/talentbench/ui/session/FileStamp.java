// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** Tells one state of a file from another without reading it, so that our own saves are not taken for someone else's. */
record FileStamp(FileTime modified, long size) {

    private static final FileStamp ABSENT = new FileStamp(FileTime.fromMillis(0), -1);

    static FileStamp of(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileStamp(attributes.lastModifiedTime(), attributes.size());
        } catch (IOException e) {
            return ABSENT;
        }
    }
}
