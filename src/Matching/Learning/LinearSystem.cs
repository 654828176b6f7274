namespace SetagayaPort.Matching.Learning;

/// <summary>Small symmetric positive definite systems, by Cholesky's decomposition.</summary>
internal static class LinearSystem
{
    /// <param name="rows">The rows and columns of the matrix that take part, rising.</param>
    /// <param name="matrix">Its lower triangle; of the part that takes part it must be positive definite.</param>
    /// <param name="right">The right side, one value for each row that takes part.</param>
    public static double[] Solve(int[] rows, double[,] matrix, double[] right)
    {
        var size = rows.Length;
        var lower = new double[size, size];
        for (var i = 0; i < size; i++)
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[rows[i], rows[j]];
                for (var k = 0; k < j; k++)
                    sum -= lower[i, k] * lower[j, k];
                lower[i, j] = i == j ? Math.Sqrt(sum) : sum / lower[j, j];
            }
        double[] x = [.. right];
        for (var i = 0; i < size; i++)
        {
            for (var k = 0; k < i; k++)
                x[i] -= lower[i, k] * x[k];
            x[i] /= lower[i, i];
        }
        for (var i = size - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < size; k++)
                x[i] -= lower[k, i] * x[k];
            x[i] /= lower[i, i];
        }
        return x;
    }
}
