import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the home of the JDK that runs it to the file named by its argument. */
final class JdkHome {
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        Files.createDirectories(file.getParent());
        Files.writeString(file, System.getProperty("java.home") + "\n");
    }
}
