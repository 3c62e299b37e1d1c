// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app;

import java.util.List;
import java.util.Map;

import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.ide.IDE;
import org.talentbench.ui.TalentUi;

/**
 * Images that views of the platform look for under these names and that only the platform's own application declares:
 * without them projects have no icon, and every problem has a red square.
 */
final class PlatformImages {

    private static final String BUNDLE = "org.eclipse.ui.ide";
    private static final String FOLDER = "icons/full/";

    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry(IDE.SharedImages.IMG_OBJ_PROJECT, "obj16/prj_obj.svg"),
            Map.entry(IDE.SharedImages.IMG_OBJ_PROJECT_CLOSED, "obj16/cprj_obj.svg"),
            Map.entry("IMG_OBJS_ERROR_PATH", "obj16/error_tsk.svg"),
            Map.entry("IMG_OBJS_WARNING_PATH", "obj16/warn_tsk.svg"),
            Map.entry("IMG_OBJS_INFO_PATH", "obj16/info_tsk.svg"),
            Map.entry("IMG_ETOOL_PROBLEM_CATEGORY", "etool16/problem_category.svg"),
            Map.entry("IMG_ETOOL_PROBLEMS_VIEW", "eview16/problems_view.svg"),
            Map.entry("IMG_ETOOL_PROBLEMS_VIEW_ERROR", "eview16/problems_view_error.svg"),
            Map.entry("IMG_ETOOL_PROBLEMS_VIEW_WARNING", "eview16/problems_view_warning.svg"),
            Map.entry("IMG_ETOOL_PROBLEMS_VIEW_INFO", "eview16/problems_view_info.svg"));

    /** What stands at the head of wizards and questions of the platform: the same as at the head of ours. */
    private static final List<String> BANNERS = List.of("IMG_WIZBAN_NEW_WIZ", "IMG_WIZBAN_IMPORT_WIZ", "IMG_WIZBAN_EXPORT_WIZ",
            "IMG_WIZBAN_NEWPRJ_WIZ", "IMG_WIZBAN_NEWFOLDER_WIZ", "IMG_WIZBAN_NEWFILE_WIZ", "IMG_WIZBAN_IMPORTDIR_WIZ", "IMG_WIZBAN_IMPORTZIP_WIZ",
            "IMG_WIZBAN_EXPORTDIR_WIZ", "IMG_WIZBAN_EXPORTZIP_WIZ", "IMG_DLGBAN_SAVEAS_DLG", "IMG_DLGBAN_QUICKFIX_DLG");

    private PlatformImages() {
    }

    static void declare(IWorkbenchConfigurer configurer) {
        FILES.forEach((name, file) -> ResourceLocator.imageDescriptorFromBundle(BUNDLE, FOLDER + file)
                .ifPresent(image -> configurer.declareImage(name, image, true)));
        BANNERS.forEach(name -> configurer.declareImage(name, TalentUi.icon("wizard"), true));
    }
}
