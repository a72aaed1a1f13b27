package io.cordon.steps;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Loads the classes of extraction once more, each with a call of {@link Steps#step} at the start of every method and before
 * every branch: a loop cannot go round without one. Production code knows nothing of it and pays nothing for it.
 */
final class SteppingLoader extends ClassLoader {

    private static final String COUNTED = "io.cordon.extract.";

    SteppingLoader() {
        super(SteppingLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null || !name.startsWith(COUNTED) && !name.equals(Extraction.class.getName())) {
                return loaded != null ? loaded : super.loadClass(name, resolve);
            }
            byte[] bytes = stepping(name);
            return defineClass(name, bytes, 0, bytes.length);
        }
    }

    private byte[] stepping(String name) throws ClassNotFoundException {
        try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            ClassReader reader = new ClassReader(file);
            ClassWriter writer = new ClassWriter(reader, 0);
            reader.accept(new Stepping(writer), 0);
            return writer.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Stepping extends ClassVisitor {

        Stepping(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new SteppingMethod(super.visitMethod(access, name, descriptor, signature, exceptions));
        }
    }

    private static final class SteppingMethod extends MethodVisitor {

        SteppingMethod(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            step();
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            step();
            super.visitJumpInsn(opcode, label);
        }

        @Override
        public void visitTableSwitchInsn(int min, int max, Label dflt, Label... labels) {
            step();
            super.visitTableSwitchInsn(min, max, dflt, labels);
        }

        @Override
        public void visitLookupSwitchInsn(Label dflt, int[] keys, Label[] labels) {
            step();
            super.visitLookupSwitchInsn(dflt, keys, labels);
        }

        private void step() {
            visitMethodInsn(Opcodes.INVOKESTATIC, "io/cordon/steps/Steps", "step", "()V", false);
        }
    }
}
