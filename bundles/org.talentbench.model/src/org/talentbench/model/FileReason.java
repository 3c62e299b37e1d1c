// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;
import java.util.stream.Stream;
import org.talentbench.model.internal.Messages;

/** Why a file could not be read or written, in words for those who wanted it: exceptions speak of classes and paths. */
public final class FileReason {
    /** What Linux, macOS and Windows call it: no class of exception stands for it. */
    private static final String[] FULL = {"No space left", "not enough space", "quota exceeded"};

    private FileReason() {}

    /**
     * The reason, in the user's language as far as it is a known one.
     *
     * @return a part of a sentence, without a full stop
     */
    public static String of(Exception failure) {
        String said = Optional.ofNullable(failure instanceof FileSystemException system ? system.getReason() : failure.getLocalizedMessage()).orElse("");
        return switch (failure) {
            case AccessDeniedException _ -> Messages.of("reason.denied");
            case NoSuchFileException _ -> Messages.of("reason.missing");
            case NotDirectoryException _ -> Messages.of("reason.missing");
            case Exception _ when Stream.of(FULL).anyMatch(said::contains) -> Messages.of("reason.full");
            case Exception _ when said.contains("Read-only file system") -> Messages.of("reason.readOnly");
            case Exception _ -> said.isBlank() ? Messages.of("reason.unknown") : said;
        };
    }
}
